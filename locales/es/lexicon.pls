<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="es">
  <lexeme><grapheme>Pfizer</grapheme><alias>Fáiser</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>Clínical Tráials punto gob</alias></lexeme>
  <lexeme><grapheme>EudraCT</grapheme><alias>Éudra C-T</alias></lexeme>
  <lexeme><grapheme>ISRCTN</grapheme><alias>I-S-R-C-T-N</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>Pléinspich</alias></lexeme>
</lexicon>
