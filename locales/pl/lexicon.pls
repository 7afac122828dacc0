<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that the Polish voice of espeak-ng says wrongly: English names, and letters that it would read as a word. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="pl">
  <lexeme><grapheme>Pfizer</grapheme><alias>Fajzer</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>Klinikal Trajals kropka gov</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>Plejnspicz</alias></lexeme>
  <lexeme><grapheme>MRD</grapheme><alias>M-R-D</alias></lexeme>
  <lexeme><grapheme>ISRCTN</grapheme><alias>I-S-R-C-T-N</alias></lexeme>
</lexicon>
