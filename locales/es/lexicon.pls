<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="es">
  <lexeme><grapheme>Pfizer</grapheme><alias>Fáiser</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>Clínical Tráials punto gob</alias></lexeme>
  <lexeme><grapheme>EudraCT</grapheme><alias>Éudra C-T</alias></lexeme>
  <lexeme><grapheme>ISRCTN</grapheme><alias>I-S-R-C-T-N</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>Pléinspich</alias></lexeme>
  <!-- Heard, and right as the voice says them. -->
  <lexeme><grapheme>Besponsa</grapheme><alias>Besponsa</alias></lexeme>
  <lexeme><grapheme>alanina</grapheme><alias>alanina</alias></lexeme>
  <lexeme><grapheme>abierto</grapheme><alias>abierto</alias></lexeme>
  <lexeme><grapheme>aminotransferasa</grapheme><alias>aminotransferasa</alias></lexeme>
  <lexeme><grapheme>anemia</grapheme><alias>anemia</alias></lexeme>
  <lexeme><grapheme>anticuerpo</grapheme><alias>anticuerpo</alias></lexeme>
  <lexeme><grapheme>aspartato</grapheme><alias>aspartato</alias></lexeme>
  <lexeme><grapheme>ciclo</grapheme><alias>ciclo</alias></lexeme>
  <lexeme><grapheme>células</grapheme><alias>células</alias></lexeme>
  <lexeme><grapheme>deshidrogenasa</grapheme><alias>deshidrogenasa</alias></lexeme>
  <lexeme><grapheme>disminuido</grapheme><alias>disminuido</alias></lexeme>
  <lexeme><grapheme>efecto</grapheme><alias>efecto</alias></lexeme>
  <lexeme><grapheme>elevada</grapheme><alias>elevada</alias></lexeme>
  <lexeme><grapheme>enfermedad</grapheme><alias>enfermedad</alias></lexeme>
  <lexeme><grapheme>enzima</grapheme><alias>enzima</alias></lexeme>
  <lexeme><grapheme>epistaxis</grapheme><alias>epistaxis</alias></lexeme>
  <lexeme><grapheme>estudio</grapheme><alias>estudio</alias></lexeme>
  <lexeme><grapheme>febril</grapheme><alias>febril</alias></lexeme>
  <lexeme><grapheme>gamma</grapheme><alias>gamma</alias></lexeme>
  <lexeme><grapheme>glutamiltransferasa</grapheme><alias>glutamiltransferasa</alias></lexeme>
  <lexeme><grapheme>grave</grapheme><alias>grave</alias></lexeme>
  <lexeme><grapheme>hepática</grapheme><alias>hepática</alias></lexeme>
  <lexeme><grapheme>hígado</grapheme><alias>hígado</alias></lexeme>
  <lexeme><grapheme>inotuzumab</grapheme><alias>inotuzumab</alias></lexeme>
  <lexeme><grapheme>lactato</grapheme><alias>lactato</alias></lexeme>
  <lexeme><grapheme>leucopenia</grapheme><alias>leucopenia</alias></lexeme>
  <lexeme><grapheme>linfoblástica</grapheme><alias>linfoblástica</alias></lexeme>
  <lexeme><grapheme>madre</grapheme><alias>madre</alias></lexeme>
  <lexeme><grapheme>médico</grapheme><alias>médico</alias></lexeme>
  <lexeme><grapheme>médula</grapheme><alias>médula</alias></lexeme>
  <lexeme><grapheme>neutropenia</grapheme><alias>neutropenia</alias></lexeme>
  <lexeme><grapheme>neutrófilos</grapheme><alias>neutrófilos</alias></lexeme>
  <lexeme><grapheme>ozogamicina</grapheme><alias>ozogamicina</alias></lexeme>
  <lexeme><grapheme>pirexia</grapheme><alias>pirexia</alias></lexeme>
  <lexeme><grapheme>plaquetas</grapheme><alias>plaquetas</alias></lexeme>
  <lexeme><grapheme>problema</grapheme><alias>problema</alias></lexeme>
  <lexeme><grapheme>progresión</grapheme><alias>progresión</alias></lexeme>
  <lexeme><grapheme>recaída</grapheme><alias>recaída</alias></lexeme>
  <lexeme><grapheme>recuento</grapheme><alias>recuento</alias></lexeme>
  <lexeme><grapheme>refractaria</grapheme><alias>refractaria</alias></lexeme>
  <lexeme><grapheme>remisión</grapheme><alias>remisión</alias></lexeme>
  <lexeme><grapheme>secundario</grapheme><alias>secundario</alias></lexeme>
  <lexeme><grapheme>trasplante</grapheme><alias>trasplante</alias></lexeme>
  <lexeme><grapheme>trombocitopenia</grapheme><alias>trombocitopenia</alias></lexeme>
  <lexeme><grapheme>venooclusiva</grapheme><alias>venooclusiva</alias></lexeme>
  <lexeme><grapheme>ósea</grapheme><alias>ósea</alias></lexeme>
</lexicon>
