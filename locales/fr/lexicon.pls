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
  <lexeme><grapheme>thrombopénie</grapheme><alias>trombopénie</alias></lexeme>
  <lexeme><grapheme>pyrexie</grapheme><alias>pirèxie</alias></lexeme>
  <lexeme><grapheme>épistaxis</grapheme><alias>épistaxisse</alias></lexeme>
  <!-- Heard, and right as the voice says them. -->
  <lexeme><grapheme>Besponsa</grapheme><alias>Besponsa</alias></lexeme>
  <lexeme><grapheme>GT</grapheme><alias>GT</alias></lexeme>
  <lexeme><grapheme>alanine</grapheme><alias>alanine</alias></lexeme>
  <lexeme><grapheme>aminotransférase</grapheme><alias>aminotransférase</alias></lexeme>
  <lexeme><grapheme>anticorps</grapheme><alias>anticorps</alias></lexeme>
  <lexeme><grapheme>anémie</grapheme><alias>anémie</alias></lexeme>
  <lexeme><grapheme>aspartate</grapheme><alias>aspartate</alias></lexeme>
  <lexeme><grapheme>augmentée</grapheme><alias>augmentée</alias></lexeme>
  <lexeme><grapheme>cellules</grapheme><alias>cellules</alias></lexeme>
  <lexeme><grapheme>cycle</grapheme><alias>cycle</alias></lexeme>
  <lexeme><grapheme>diminuée</grapheme><alias>diminuée</alias></lexeme>
  <lexeme><grapheme>déshydrogénase</grapheme><alias>déshydrogénase</alias></lexeme>
  <lexeme><grapheme>effet</grapheme><alias>effet</alias></lexeme>
  <lexeme><grapheme>enzyme</grapheme><alias>enzyme</alias></lexeme>
  <lexeme><grapheme>foie</grapheme><alias>foie</alias></lexeme>
  <lexeme><grapheme>fébrile</grapheme><alias>fébrile</alias></lexeme>
  <lexeme><grapheme>gamma</grapheme><alias>gamma</alias></lexeme>
  <lexeme><grapheme>glutamyltransférase</grapheme><alias>glutamyltransférase</alias></lexeme>
  <lexeme><grapheme>grave</grapheme><alias>grave</alias></lexeme>
  <lexeme><grapheme>greffe</grapheme><alias>greffe</alias></lexeme>
  <lexeme><grapheme>indésirable</grapheme><alias>indésirable</alias></lexeme>
  <lexeme><grapheme>inotuzumab</grapheme><alias>inotuzumab</alias></lexeme>
  <lexeme><grapheme>lactate</grapheme><alias>lactate</alias></lexeme>
  <lexeme><grapheme>leucopénie</grapheme><alias>leucopénie</alias></lexeme>
  <lexeme><grapheme>lymphoblastique</grapheme><alias>lymphoblastique</alias></lexeme>
  <lexeme><grapheme>maladie</grapheme><alias>maladie</alias></lexeme>
  <lexeme><grapheme>moelle</grapheme><alias>moelle</alias></lexeme>
  <lexeme><grapheme>neutrophiles</grapheme><alias>neutrophiles</alias></lexeme>
  <lexeme><grapheme>neutropénie</grapheme><alias>neutropénie</alias></lexeme>
  <lexeme><grapheme>numération</grapheme><alias>numération</alias></lexeme>
  <lexeme><grapheme>occlusive</grapheme><alias>occlusive</alias></lexeme>
  <lexeme><grapheme>osseuse</grapheme><alias>osseuse</alias></lexeme>
  <lexeme><grapheme>ouvert</grapheme><alias>ouvert</alias></lexeme>
  <lexeme><grapheme>ozogamicine</grapheme><alias>ozogamicine</alias></lexeme>
  <lexeme><grapheme>plaquettes</grapheme><alias>plaquettes</alias></lexeme>
  <lexeme><grapheme>problème</grapheme><alias>problème</alias></lexeme>
  <lexeme><grapheme>progression</grapheme><alias>progression</alias></lexeme>
  <lexeme><grapheme>rechute</grapheme><alias>rechute</alias></lexeme>
  <lexeme><grapheme>réfractaire</grapheme><alias>réfractaire</alias></lexeme>
  <lexeme><grapheme>rémission</grapheme><alias>rémission</alias></lexeme>
  <lexeme><grapheme>sanguines</grapheme><alias>sanguines</alias></lexeme>
  <lexeme><grapheme>santé</grapheme><alias>santé</alias></lexeme>
  <lexeme><grapheme>souches</grapheme><alias>souches</alias></lexeme>
  <lexeme><grapheme>veino</grapheme><alias>veino</alias></lexeme>
</lexicon>
