<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">
  <lexeme><grapheme>Sirup</grapheme><alias>Sirup</alias></lexeme>
  <lexeme><grapheme>Nausea</grapheme><alias>Nausea</alias></lexeme>
</lexicon>
