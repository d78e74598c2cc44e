// SPDX-License-Identifier: EUPL-1.2
// A good aanmelding of an invented child, to spoil one thing of.
export const kGoed = {
  soort: "vraag", indienen: true,
  verwijzerNaam: "Marit Jansen", verwijzerFunctie: "jeugdbeschermer", verwijzerOrganisatie: "Jeugdbescherming Waalland", verwijzerSoort: "04",
  verwijzerEmail: "jeugdbeschermer@jbwaalland.example", verwijzerTelefoon: "024 123 45 67",
  bsnBekend: "ja", bsn: "999900006", voornamen: "Noor", achternaam: "Zilvervos", geboren: "2012-03-27",
  gemeente: "0268", verblijfplaats: "thuis", gezag: "een", kader: "ots",
  gezinsleden: [{ rol: "moeder", voornamen: "Adelheid", achternaam: "Zilvervos", gezag: true }],
  onderwerpen: ["kernbesluit_1", "plaatsing"], plaatsingSoort: "gezinshuis", aanbieder: "anders", plaatsingStart: "2027-01-04",
  gedragswetenschapper: "ja", richtlijn: "ja",
  titel: "Meisje dat al maanden niet naar school gaat", situatie: "Noor gaat sinds vier maanden niet naar school.",
  geprobeerd: "Gezinsbegeleiding. Moeder werd rustiger.", veiligheid: "Er is een veiligheidsplan met oma.",
  wensJeugdige: "Ik wil rust.", wensOuders: "Moeder wil dat Noor thuis blijft wonen.", vraag: "Welke hulp helpt dit gezin nu thuis?",
  wilsbekwaam: "ja", gezinGeinformeerd: "ja",
  toestemmingen: [
    { wie: "jeugdige", tafel: "ja", op: "2026-11-20", hoe: "mondeling" },
    { wie: "gezag_1", tafel: "ja", op: "2026-11-20", hoe: "schriftelijk" },
  ],
};
