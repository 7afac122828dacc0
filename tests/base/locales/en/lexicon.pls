<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
  <lexeme><grapheme>syrup</grapheme><alias>syrup</alias></lexeme>
  <lexeme><grapheme>nausea</grapheme><alias>nausea</alias></lexeme>
</lexicon>
