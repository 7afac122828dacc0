<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that the American voice of espeak-ng says wrongly: medicines, enzymes, and words of Greek with their joints lost. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
  <lexeme><grapheme>inotuzumab</grapheme><alias>inno-toozoomab</alias><phoneme alphabet="x-espeak">,InoUt'u:zu:m,ab</phoneme></lexeme>
  <lexeme><grapheme>ozogamicin</grapheme><alias>ozoga-mysin</alias><phoneme alphabet="x-espeak">,oUzoUg@m'aIsIn</phoneme></lexeme>
  <lexeme><grapheme>alanine</grapheme><phoneme alphabet="x-espeak">'al@n,i:n</phoneme></lexeme>
  <lexeme><grapheme>aminotransferase</grapheme><phoneme alphabet="x-espeak">a#m,i:noUtr'ansf@r,eIz</phoneme></lexeme>
  <lexeme><grapheme>transferase</grapheme><phoneme alphabet="x-espeak">tr'ansf@r,eIz</phoneme></lexeme>
  <lexeme><grapheme>dehydrogenase</grapheme><phoneme alphabet="x-espeak">d,i:haIdr'0dZ@n,eIs</phoneme></lexeme>
  <lexeme><grapheme>decreased</grapheme><phoneme alphabet="x-espeak">dIkr'i:st</phoneme></lexeme>
  <lexeme><grapheme>thrombocytopenia</grapheme><phoneme alphabet="x-espeak">Tr,0mboUs,aIt@p'i:ni@</phoneme></lexeme>
  <lexeme><grapheme>venoocclusive</grapheme><alias>veno-occlusive</alias></lexeme>
  <lexeme><grapheme>ISRCTN</grapheme><alias>I S R C T N</alias></lexeme>
  <!-- Heard, and right as the voice says them. -->
  <lexeme><grapheme>Pfizer</grapheme><alias>Pfizer</alias></lexeme>
  <lexeme><grapheme>Besponsa</grapheme><alias>Besponsa</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>ClinicalTrials.gov</alias></lexeme>
  <lexeme><grapheme>EudraCT</grapheme><alias>EudraCT</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>Plainspeech</alias></lexeme>
  <lexeme><grapheme>anemia</grapheme><alias>anemia</alias></lexeme>
  <lexeme><grapheme>antibody</grapheme><alias>antibody</alias></lexeme>
  <lexeme><grapheme>aspartate</grapheme><alias>aspartate</alias></lexeme>
  <lexeme><grapheme>blood</grapheme><alias>blood</alias></lexeme>
  <lexeme><grapheme>bone</grapheme><alias>bone</alias></lexeme>
  <lexeme><grapheme>cell</grapheme><alias>cell</alias></lexeme>
  <lexeme><grapheme>count</grapheme><alias>count</alias></lexeme>
  <lexeme><grapheme>cycle</grapheme><alias>cycle</alias></lexeme>
  <lexeme><grapheme>disease</grapheme><alias>disease</alias></lexeme>
  <lexeme><grapheme>effect</grapheme><alias>effect</alias></lexeme>
  <lexeme><grapheme>enzyme</grapheme><alias>enzyme</alias></lexeme>
  <lexeme><grapheme>epistaxis</grapheme><alias>epistaxis</alias></lexeme>
  <lexeme><grapheme>febrile</grapheme><alias>febrile</alias></lexeme>
  <lexeme><grapheme>gamma</grapheme><alias>gamma</alias></lexeme>
  <lexeme><grapheme>glutamyl</grapheme><alias>glutamyl</alias></lexeme>
  <lexeme><grapheme>increased</grapheme><alias>increased</alias></lexeme>
  <lexeme><grapheme>label</grapheme><alias>label</alias></lexeme>
  <lexeme><grapheme>lactate</grapheme><alias>lactate</alias></lexeme>
  <lexeme><grapheme>leukopenia</grapheme><alias>leukopenia</alias></lexeme>
  <lexeme><grapheme>liver</grapheme><alias>liver</alias></lexeme>
  <lexeme><grapheme>lymphoblastic</grapheme><alias>lymphoblastic</alias></lexeme>
  <lexeme><grapheme>marrow</grapheme><alias>marrow</alias></lexeme>
  <lexeme><grapheme>medical</grapheme><alias>medical</alias></lexeme>
  <lexeme><grapheme>neutropenia</grapheme><alias>neutropenia</alias></lexeme>
  <lexeme><grapheme>neutrophil</grapheme><alias>neutrophil</alias></lexeme>
  <lexeme><grapheme>neutrophils</grapheme><alias>neutrophils</alias></lexeme>
  <lexeme><grapheme>open</grapheme><alias>open</alias></lexeme>
  <lexeme><grapheme>platelets</grapheme><alias>platelets</alias></lexeme>
  <lexeme><grapheme>problem</grapheme><alias>problem</alias></lexeme>
  <lexeme><grapheme>progression</grapheme><alias>progression</alias></lexeme>
  <lexeme><grapheme>pyrexia</grapheme><alias>pyrexia</alias></lexeme>
  <lexeme><grapheme>refractory</grapheme><alias>refractory</alias></lexeme>
  <lexeme><grapheme>relapsed</grapheme><alias>relapsed</alias></lexeme>
  <lexeme><grapheme>remission</grapheme><alias>remission</alias></lexeme>
  <lexeme><grapheme>serious</grapheme><alias>serious</alias></lexeme>
  <lexeme><grapheme>side</grapheme><alias>side</alias></lexeme>
  <lexeme><grapheme>stem</grapheme><alias>stem</alias></lexeme>
  <lexeme><grapheme>transplant</grapheme><alias>transplant</alias></lexeme>
  <!-- Numbers that are heard as others: a breath before the whole, and a clear t in the tens. -->
  <lexeme><grapheme>out of</grapheme><alias>, out of</alias></lexeme>
  <lexeme><grapheme>thirty</grapheme><alias>thirty</alias><phoneme alphabet="x-espeak">T'3:t'i:</phoneme></lexeme>
  <lexeme><grapheme>forty</grapheme><alias>forty</alias><phoneme alphabet="x-espeak">f'o@t'i:</phoneme></lexeme>
  <lexeme><grapheme>sixty</grapheme><alias>sixty</alias><phoneme alphabet="x-espeak">s'Ikst'i:</phoneme></lexeme>
  <lexeme><grapheme>eighty</grapheme><alias>eighty</alias><phoneme alphabet="x-espeak">'eIt'i:</phoneme></lexeme>
</lexicon>
