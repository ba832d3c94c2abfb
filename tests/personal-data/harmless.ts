const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

/** Steps of German administrations as they stand in exports. */
export const steps = lines(`
Antrag eingegangen
Antrag, Prüfung
Antrag erfasst
Antrag online eingegangen
Antrag per Post eingegangen
Antrag vollständig
Antrag unvollständig
Antrag zurückgezogen
Antrag abgelehnt
Antrag bewilligt
Eingangsbestätigung versandt
Eingang Poststelle
Eingang Scanstelle
Eingangsstempel 08:00
Vollständigkeit prüfen
Vollständigkeitsprüfung (formal)
Unterlagen nachfordern
Unterlagen angefordert - 1. Mahnung
Unterlagen angefordert - 2. Mahnung
Unterlagen eingegangen
Nachforderung § 60 SGB I
Anhörung § 24 SGB X
Anhörung nach § 28 VwVfG
Mitwirkung angemahnt
Frist gesetzt 14 Tage
Frist 30.06.2024 überwacht
Wiedervorlage 01.03.2024
Wiedervorlage in 4 Wochen
Fristverlängerung gewährt
Zuständigkeit geprüft
Zuständigkeit abgegeben
Abgabe an FB 50
Abgabe an Amt 32-1
Weiterleitung an 50-2-12
Übergabe an Sachgebiet 3.2
Rückgabe an Team 4b
Stellungnahme Amt 61 angefordert
Stellungnahme Brandschutz eingegangen
Stellungnahme Untere Naturschutzbehörde
Beteiligung Träger öffentlicher Belange
Beteiligung Nachbarn § 74 BauO NRW
Baubeginn angezeigt
Bauzustandsbesichtigung
Rohbauabnahme
Schlussabnahme
Statik geprüft
Wärmeschutznachweis eingegangen
Lageplan geprüft
Gebühr berechnet
Gebührenbescheid erstellt
Gebühr bezahlt
Gebühr 1.234,50 EUR festgesetzt
Zahlung eingegangen
Zahlung angewiesen
Auszahlung veranlasst
Auszahlung IBAN geprüft
Auszahlung gesperrt
Sollstellung
Rechnung, Prüfung sachlich
Rechnung, Prüfung rechnerisch
Rechnung freigegeben
Mahnung 1
Mahnung 2
Vollstreckung eingeleitet
Niederschlagung
Stundung beantragt
Ratenzahlung vereinbart
Bescheid erstellt
Bescheid gezeichnet
Bescheid versandt
Bescheid zugestellt (PZU)
Bescheid aufgehoben
Teilbescheid
Änderungsbescheid
Rücknahme § 45 SGB X
Widerspruch eingegangen
Widerspruch, Vorverfahren
Abhilfe geprüft
Klage eingegangen
Gericht, Akte angefordert
Akteneinsicht gewährt
Akte angelegt
Akte geschlossen
Akte archiviert
E-Akte 4711/2024 angelegt
Vermerk erstellt
Telefonat geführt
Telefonische Auskunft
Rückruf vereinbart
Rückruf 0800-Nummer
Termin vereinbart
Termin 9:15 Uhr
Vorsprache
Hausbesuch
Beratungsgespräch
E-Mail versandt
E-Mail, Eingang
Fax eingegangen
Brief ausgedruckt
Datenabgleich Rentenversicherung
Datenabgleich BZSt
Steuer-ID geprüft
Abfrage Melderegister
Melderegisterauskunft erteilt
Anfrage KBA
Halterabfrage
Halterermittlung
Kennzeichen reserviert
Kennzeichen erfasst
Verwarnung angeboten
Verwarngeld bezahlt
Zeugenfragebogen versandt
Bußgeldbescheid erlassen
Einspruch eingegangen
Abgabe Staatsanwaltschaft
Fahrverbot angeordnet
Verfahren eingestellt
Anzeige aufgenommen
Gewerbeanmeldung GewA 1
Gewerbeummeldung GewA 2
Gewerbeabmeldung GewA 3
Zuverlässigkeit geprüft
Führungszeugnis eingegangen
Gewerbezentralregister abgefragt
Erlaubnis § 34c GewO
Reisegewerbekarte ausgestellt
Hund angemeldet
Hund abgemeldet
Steuermarke ausgegeben
Ermäßigung geprüft
Elternbeitrag festgesetzt
Einkommen geprüft
Einkommensnachweis eingegangen
Kita-Platz zugesagt
Kita, Warteliste
Bewohnerparkausweis gedruckt
Parkausweis, Verlängerung
Ausnahmegenehmigung § 46 StVO
Sondernutzung genehmigt
Straße aufgebrochen
Kolonne 3 beauftragt
Schadstelle kontrolliert
Auftrag erledigt
Auftrag, Ablehnung
Prüfung (Freigabe 4-Augen)
Vier-Augen-Prinzip
Schlusszeichnung
Mitzeichnung Kämmerei
Mitzeichnung Rechtsamt
Vorlage an Leitung
Vorlage Ausschuss
Ratsbeschluss
Beschluss Hauptausschuss
Veröffentlichung Amtsblatt
Bekanntmachung
Auslegung
Vergabe, Bekanntmachung
Vergabe, Zuschlag
Angebot eingegangen
Submission
Bedarf gemeldet
Bestellung ausgelöst
Wareneingang
Lieferschein geprüft
Stelle ausgeschrieben
Bewerbung eingegangen
Vorstellungsgespräch
Einstellung
Beihilfe, Beleg
Beihilfe festgesetzt
Reisekosten abgerechnet
Dienstreise genehmigt
Ausweis beantragt
Ausweis produziert
Ausweis ausgehändigt
Reisepass, Express
Umzug innerhalb der Stadt
Anmeldung Nebenwohnung
Abmeldung ins Ausland
Personenstand: Geburt beurkundet
Eheschließung angemeldet
Sterbefall beurkundet
Einbürgerung, Antrag
Einbürgerungstest
Aufenthaltstitel erteilt
Fiktionsbescheinigung
Integrationskurs
Fallkonferenz
Hilfeplan fortgeschrieben
Pflegegrad geprüft
Gutachten beauftragt
Gutachten, Eingang
Bedarfsgemeinschaft angelegt
Leistung eingestellt
Leistung, Weiterbewilligung
Rückforderung
Erstattung angemeldet
Kostenübernahme
Kostenzusage erteilt
Statistik gemeldet
Dublette bereinigt
Plausibilität OK
Fehler 404
Schnittstelle XÖV
Import CSV 2024-01-05 02:30
Stapellauf 17
Job 20240105-0231
Start
End
Ende
O_SENT_BACK
A_PARTLYSUBMITTED
W_Completeren aanvraag
01_HOOFD_010
T02 Check confirmation of receipt
Declaration FINAL_APPROVED by SUPERVISOR
Send Fine
NEW
CODE OK
CHANGE DIAGN
Prüfung ×2
Prüfung #3
Prüfung – fachlich
Prüfung/Entscheidung
Prüfung & Freigabe
Herrn-/Frau-Anrede ergänzt
Anschreiben Herr/Frau
Frauenförderplan, Anhörung
Gleichstellung, Frau und Beruf
Oberbürgermeister, Vorlage
Schreiben an Frau Oberbürgermeisterin
Martinsmarkt, Anmeldung
Martin-Luther-Platz gesperrt
`);

/** Units as they stand in exports. */
export const units = lines(`
Amt, Soziales
FB 50 Soziales
FB 32, Ordnung
50-2
50-2-12
32-1-4711
Fachbereich 61 – Stadtplanung
Stadt Essen
Essener Systemhaus
Kämmerei
Rechtsamt
Bürgeramt Gildehof
Bürgeramt Süd, Schalter 4
Amt für Straßen und Verkehr
Jugendamt, ASD Bezirk III
Jobcenter Nord
Kreis Recklinghausen
Bezirksregierung Düsseldorf
Untere Bauaufsicht
Standesamt I
Feuerwehr, Wache 1
Stadtkasse
Scanstelle
Poststelle
Team Wohngeld A-K
Team Wohngeld L-Z
Sachgebiet A-D
`);

/** Case ids as German systems make them. */
export const caseIds = lines(`
BA-2024/1
BA 2024-001
WG-2023/00017
50-2024-00123
050-2024-00123
0815-4711
00000012
2024000001
63/2024/0815-BA
32.12-4711/24
AZ 61-23/0815
12345678901
98765432109
E-2024-17
GE 2024/17
A-100
NA
NULL
REQ-000123
case 17
1.23.456
550e8400-e29b-41d4-a716-446655440000
9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
`);
