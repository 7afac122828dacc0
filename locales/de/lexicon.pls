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
  <lexeme><grapheme>Inotuzumab</grapheme><phoneme alphabet="x-espeak">,Inotu:ts'u:map</phoneme></lexeme>
  <lexeme><grapheme>Aminotransferase</grapheme><phoneme alphabet="x-espeak">am,i:notransfER'A:z@</phoneme></lexeme>
  <lexeme><grapheme>Alanin</grapheme><phoneme alphabet="x-espeak">alan'i:n</phoneme></lexeme>
  <lexeme><grapheme>Anämie</grapheme><phoneme alphabet="x-espeak">anE:m'i:</phoneme></lexeme>
  <lexeme><grapheme>Glutamyltransferase</grapheme><phoneme alphabet="x-espeak">glutam,y:ltransfER'A:z@</phoneme></lexeme>
  <lexeme><grapheme>Laktatdehydrogenase</grapheme><phoneme alphabet="x-espeak">lakt,A:tdehydrog@n'A:z@</phoneme></lexeme>
  <lexeme><grapheme>Lebererkrankung</grapheme><alias>Leber-Erkrankung</alias></lexeme>
  <lexeme><grapheme>Neutrophilenzahl</grapheme><alias>Neutrophilen-Zahl</alias></lexeme>
  <!-- Heard, and right as the voice says them. -->
  <lexeme><grapheme>Aspartat</grapheme><alias>Aspartat</alias></lexeme>
  <lexeme><grapheme>Epistaxis</grapheme><alias>Epistaxis</alias></lexeme>
  <lexeme><grapheme>Erkrankung</grapheme><alias>Erkrankung</alias></lexeme>
  <lexeme><grapheme>Fortschreiten</grapheme><alias>Fortschreiten</alias></lexeme>
  <lexeme><grapheme>Gamma</grapheme><alias>Gamma</alias></lexeme>
  <lexeme><grapheme>Knochenmark</grapheme><alias>Knochenmark</alias></lexeme>
  <lexeme><grapheme>Leukopenie</grapheme><alias>Leukopenie</alias></lexeme>
  <lexeme><grapheme>Nebenwirkung</grapheme><alias>Nebenwirkung</alias></lexeme>
  <lexeme><grapheme>Neutropenie</grapheme><alias>Neutropenie</alias></lexeme>
  <lexeme><grapheme>Neutrophile</grapheme><alias>Neutrophile</alias></lexeme>
  <lexeme><grapheme>Problem</grapheme><alias>Problem</alias></lexeme>
  <lexeme><grapheme>Pyrexie</grapheme><alias>Pyrexie</alias></lexeme>
  <lexeme><grapheme>Refraktär</grapheme><alias>Refraktär</alias></lexeme>
  <lexeme><grapheme>Remission</grapheme><alias>Remission</alias></lexeme>
  <lexeme><grapheme>Rezidiviert</grapheme><alias>Rezidiviert</alias></lexeme>
  <lexeme><grapheme>Studie</grapheme><alias>Studie</alias></lexeme>
  <lexeme><grapheme>Thrombozytopenie</grapheme><alias>Thrombozytopenie</alias></lexeme>
  <lexeme><grapheme>Zyklus</grapheme><alias>Zyklus</alias></lexeme>
  <lexeme><grapheme>erhöht</grapheme><alias>erhöht</alias></lexeme>
  <lexeme><grapheme>erniedrigt</grapheme><alias>erniedrigt</alias></lexeme>
  <lexeme><grapheme>febrile</grapheme><alias>febrile</alias></lexeme>
  <lexeme><grapheme>gesundheitliches</grapheme><alias>gesundheitliches</alias></lexeme>
  <lexeme><grapheme>offene</grapheme><alias>offene</alias></lexeme>
  <lexeme><grapheme>schwerwiegendes</grapheme><alias>schwerwiegendes</alias></lexeme>
</lexicon>
