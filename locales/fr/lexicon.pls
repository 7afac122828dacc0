<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that the French voice of espeak-ng says wrongly: names that it reads in English or letter for letter, and enzymes without their last sound. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="fr">
  <lexeme><grapheme>Pfizer</grapheme><alias>Faïzère</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>Clinical Traïols point gov</alias></lexeme>
  <lexeme><grapheme>EudraCT</grapheme><alias>Eudra C-T</alias></lexeme>
  <lexeme><grapheme>ISRCTN</grapheme><alias>I S R C T N</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>Pleine-spitche</alias></lexeme>
  <lexeme><grapheme>ASAT</grapheme><alias>azate</alias></lexeme>
  <lexeme><grapheme>ALAT</grapheme><alias>alate</alias></lexeme>
</lexicon>
