<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that the German voice of espeak-ng says wrongly, mostly the joints and the stress of compounds. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">
  <lexeme><grapheme>Pfizer</grapheme><alias>Faiser</alias></lexeme>
  <lexeme><grapheme>Besponsa</grapheme><alias>Bess-Ponsa</alias></lexeme>
  <lexeme><grapheme>Ozogamicin</grapheme><alias>Ozogamizin</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>Klinnickel-Treiels Punkt Goff</alias></lexeme>
  <lexeme><grapheme>EudraCT-Nummer</grapheme><alias>Eudra-C-T-Nummer</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>Plehnspietsch</alias></lexeme>
  <lexeme><grapheme>Softwareprojekt</grapheme><alias>Softwähr-Projekt</alias></lexeme>
  <lexeme><grapheme>Zufall</grapheme><alias>Zuh-fall</alias></lexeme>
  <lexeme><grapheme>akute</grapheme><alias>ah-kuhte</alias></lexeme>
  <lexeme><grapheme>Japan</grapheme><alias>Jah-pan</alias></lexeme>
  <lexeme><grapheme>Antikörper</grapheme><alias>Anti-Körper</alias></lexeme>
  <lexeme><grapheme>Blutgefäße</grapheme><alias>Blut-Gefäße</alias></lexeme>
  <lexeme><grapheme>Blutkrebs</grapheme><alias>Blut-Krebs</alias></lexeme>
  <lexeme><grapheme>Blutplättchen</grapheme><alias>Blut-Plättchen</alias></lexeme>
  <lexeme><grapheme>Blutzellen</grapheme><alias>Blut-Zellen</alias></lexeme>
  <lexeme><grapheme>Krebsbehandlung</grapheme><alias>Krehps-Behandlung</alias></lexeme>
  <lexeme><grapheme>Krebsbehandlungen</grapheme><alias>Krehps-Behandlungen</alias></lexeme>
  <lexeme><grapheme>Krebszelle</grapheme><alias>Krehps-Zelle</alias></lexeme>
  <lexeme><grapheme>Krebszellen</grapheme><alias>Krehps-Zellen</alias></lexeme>
  <lexeme><grapheme>Internetadresse</grapheme><alias>Internet-Adresse</alias></lexeme>
  <lexeme><grapheme>Körperoberfläche</grapheme><alias>Körper-Oberfläche</alias></lexeme>
  <lexeme><grapheme>Nachbeobachtung</grapheme><alias>Nach-Beobachtung</alias></lexeme>
  <lexeme><grapheme>Nachbeobachtungsphase</grapheme><alias>Nach-Beobachtungs-Phase</alias></lexeme>
  <lexeme><grapheme>Sicherheitsproblemen</grapheme><alias>Sicherheits-Problemen</alias></lexeme>
  <lexeme><grapheme>Plättchenzahl</grapheme><alias>Plättchen-Zahl</alias></lexeme>
  <lexeme><grapheme>Leberenzym</grapheme><alias>Leber-Enzym</alias></lexeme>
  <lexeme><grapheme>Leberenzyms</grapheme><alias>Leber-Enzyms</alias></lexeme>
  <lexeme><grapheme>Leukämiezellen</grapheme><alias>Leukämie-Zellen</alias></lexeme>
  <lexeme><grapheme>Quadratmeter</grapheme><alias>Quadrat-Meter</alias></lexeme>
  <lexeme><grapheme>Sponsor</grapheme><alias>Sponser</alias></lexeme>
  <lexeme><grapheme>Sponsors</grapheme><alias>Sponsers</alias></lexeme>
  <lexeme><grapheme>Protokollnummer</grapheme><alias>Protokoll-Nummer</alias></lexeme>
  <lexeme><grapheme>Stammzelltransplantation</grapheme><alias>Stamm-Zell-Transplantation</alias></lexeme>
  <lexeme><grapheme>Studienbehandlung</grapheme><alias>Studien-Behandlung</alias></lexeme>
  <lexeme><grapheme>Studienmedikament</grapheme><alias>Studien-Medikament</alias></lexeme>
  <lexeme><grapheme>Studiennummer</grapheme><alias>Studien-Nummer</alias></lexeme>
  <lexeme><grapheme>Studienzentrum</grapheme><alias>Studien-Zentrum</alias></lexeme>
  <lexeme><grapheme>Studienzentren</grapheme><alias>Studien-Zentren</alias></lexeme>
  <lexeme><grapheme>Worterklärungen</grapheme><alias>Wort-Erklärungen</alias></lexeme>
  <lexeme><grapheme>venookklusive</grapheme><alias>veno-okklusive</alias></lexeme>
  <lexeme><grapheme>ISRCTN-Nummer</grapheme><alias>I-S-R-C-T-N-Nummer</alias></lexeme>
</lexicon>
