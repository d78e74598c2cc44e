// SPDX-License-Identifier: EUPL-1.2
// Who asks, and may this form be his: [what, request (or a function of the program), what the answer must be].
const kNietOpgeslagen = { status: 403, soort: "pagina", zegt: /niets opgeslagen/ };
const kNaarInloggen = { status: 303, soort: "verder", koppen: { location: /^\/inloggen/ } };
const kGeenToken = { status: 401, soort: "probleem", zegt: [/Log eerst in/, /Stuur een geldig token mee/] };
const kLijst = "/api/v1/casussen?limiet=1";

const begin = (koekje, velden, meer = {}) => ({
  methode: "POST", pad: "/aanmelden", koppen: { "Content-Type": "application/x-www-form-urlencoded", ...(koekje && { Cookie: koekje }) },
  lichaam: new URLSearchParams([["soort", "vraag"], ...velden]).toString(), volg: "inbrenger", ...meer,
});
/** The form that begins an aanmelding, with this instead of the csrf of the inbrenger. */
const met = (maak, meer) => async (doel) => {
  const mens = await doel.mens("inbrenger");
  return begin(mens.koekje, await maak(mens, doel), meer);
};
const csrf = (maak) => met(async (mens, doel) => [["csrf", await maak(mens, doel)]]);
const veranderd = (tekst, k) => tekst.slice(0, k) + (tekst[k] === "A" ? "B" : "A") + tekst.slice(k + 1);

export const formulieren = [
  ["no csrf", met(() => []), kNietOpgeslagen],
  ["an empty csrf", csrf(() => ""), kNietOpgeslagen],
  ["a csrf of somebody else", csrf(async (_, doel) => (await doel.mens("inbrenger 2")).csrf), kNietOpgeslagen],
  ["a csrf of before the log-in", csrf(async (_, doel) => doel.csrfVanVreemde()), kNietOpgeslagen],
  ["a csrf with one letter changed", csrf((mens) => veranderd(mens.csrf, 50)), { status: 303, soort: "verder", koppen: { location: /^\/bewaard$/ } }],
  ["a csrf with one letter changed in who it is for", csrf((mens) => veranderd(veranderd(mens.csrf, 50), mens.csrf.length - 3)), kNietOpgeslagen],
  ["half a csrf", csrf((mens) => mens.csrf.slice(0, 40)), kNietOpgeslagen],
  ["a csrf of 100,000 letters", csrf(() => "A".repeat(100_000)), kNietOpgeslagen],
  ["two csrf fields, the wrong one first", met((mens) => [["csrf", "x"], ["csrf", mens.csrf]]), kNietOpgeslagen],
  ["the csrf in the address", async (doel) => begin((await doel.mens("inbrenger")).koekje, [], { pad: `/aanmelden?csrf=${encodeURIComponent((await doel.mens("inbrenger")).csrf)}` }), kNietOpgeslagen],
  ["the csrf in a header", async (doel) => {
    const { koekje, csrf } = await doel.mens("inbrenger");
    return { ...begin(koekje, []), koppen: { ...begin(koekje, []).koppen, "X-CSRF-Token": csrf } };
  }, kNietOpgeslagen],
  ["the csrf of this person in the session of another", async (doel) => begin((await doel.mens("inbrenger 2")).koekje, [["csrf", (await doel.mens("inbrenger")).csrf]], { volg: "inbrenger 2" }), kNietOpgeslagen],
  ["the csrf of another session of this person: kept, not done", async (doel) => begin((await doel.mens("inbrenger")).koekje, [["csrf", (await doel.nogEenSessie("inbrenger")).csrf]]), { status: 303, soort: "verder", koppen: { location: /^\/bewaard$/ } }],
  ["a good form", csrf((mens) => mens.csrf), { status: 303, soort: "verder", koppen: { location: /^\/aanmelden\/\d+\/stap\/1$/ }, maakt: { concepten: 1 } }],
  ["the same form again: a second draft, as somebody asked for", csrf((mens) => mens.csrf), { status: 303, soort: "verder", maakt: { concepten: 1 } }],
];

const koekje = (maak) => async (doel) => ({ pad: "/aanmelden", koppen: { Cookie: maak((await doel.mens("inbrenger")).koekje) } });

export const koekjes = [
  ["no cookie", { pad: "/aanmelden" }, kNaarInloggen],
  ["a form without a cookie", async (doel) => begin(null, [["csrf", "x"], ["geheim", (await doel.mens("inbrenger")).email]]), kNaarInloggen],
  ["an empty session", koekje(() => "sessie="), kNaarInloggen],
  ["a session of 10,000 letters", koekje(() => `sessie=${"A".repeat(10_000)}`), kNaarInloggen],
  ["a session with one letter changed", koekje((goed) => veranderd(goed, 20)), kNaarInloggen],
  ["a session with SQL", koekje(() => "sessie='OR'1'='1"), kNaarInloggen],
  ["a session that is no UTF-8", koekje(() => "sessie=\xff\xfe"), kNaarInloggen],
  ["two sessions, the good one behind", koekje((goed) => `sessie=A; ${goed}`), kNaarInloggen],
  ["two sessions over two lines, the good one behind", koekje((goed) => ["sessie=A", goed]), kNaarInloggen],
  ["two sessions, the good one first", koekje((goed) => `${goed}; sessie=A`), { status: 200, soort: "pagina" }],
  ["the session under its name for TLS", koekje((goed) => `__Host-${goed}`), kNaarInloggen],
  ["the session in capitals", koekje((goed) => goed.replace("sessie", "SESSIE")), kNaarInloggen],
  ["a hundred cookies in front: only 50 are read", koekje((goed) => `${"a=1; ".repeat(50).replace(/a/g, () => `a${Math.random()}`)}${goed}`), kNaarInloggen],
  ["the session in the address", async (doel) => ({ pad: `/aanmelden?${(await doel.mens("inbrenger")).koekje}` }), kNaarInloggen],
  ["a session that was ended", async (doel) => ({ pad: "/account", koppen: { Cookie: await doel.beeindigdeSessie("inbrenger") } }), kNaarInloggen],
  ["a page for another role", { pad: "/beheer/gebruikers", als: "inbrenger" }, { status: 404, soort: "pagina", zegt: /Deze pagina is er niet/ }],
];

const token = (maak) => async (doel) => ({ pad: kLijst, koppen: maak(await doel.token("inbrenger", "casus.lezen"), doel) });

export const tokens = [
  ["no token", { pad: kLijst }, kGeenToken],
  ["an empty token", { pad: kLijst, koppen: { Authorization: "Bearer " } }, kGeenToken],
  ["only a word", { pad: kLijst, koppen: { Authorization: "Bearer" } }, kGeenToken],
  ["another scheme", token((t) => ({ Authorization: `Basic ${t}` })), kGeenToken],
  ["a token without a scheme", token((t) => ({ Authorization: t })), kGeenToken],
  ["a token with one letter changed", token((t) => ({ Authorization: `Bearer ${veranderd(t, 20)}` })), kGeenToken],
  ["half a token", token((t) => ({ Authorization: `Bearer ${t.slice(0, 20)}` })), kGeenToken],
  ["a token with something behind it", token((t) => ({ Authorization: `Bearer ${t}, Bearer ${t}` })), kGeenToken],
  ["a token of 10,000 letters", { pad: kLijst, koppen: { Authorization: `Bearer ot_${"A".repeat(10_000)}` } }, kGeenToken],
  ["a token that is no UTF-8", { pad: kLijst, koppen: { Authorization: "Bearer ot_\xff\xfe" } }, kGeenToken],
  ["two tokens, the good one behind", token((t) => ({ Authorization: ["Bearer ot_x", `Bearer ${t}`] })), kGeenToken],
  ["a token in the address", async (doel) => ({ pad: `${kLijst}&access_token=${await doel.token("inbrenger", "casus.lezen")}` }), kGeenToken],
  ["a token in a cookie", token((t) => ({ Cookie: `Authorization=Bearer ${t}; sessie=${t}` })), kGeenToken],
  ["a session instead of a token", async (doel) => ({ pad: kLijst, koppen: { Cookie: (await doel.mens("inbrenger")).koekje } }), kGeenToken],
  ["a token instead of a session", async (doel) => ({ pad: "/aanmelden", koppen: { Authorization: `Bearer ${await doel.token("inbrenger", "casus.lezen")}` } }), kNaarInloggen],
  ["a token that was taken back", async (doel) => ({ pad: kLijst, koppen: { Authorization: `Bearer ${await doel.ingetrokkenToken("inbrenger", "casus.lezen")}` } }), kGeenToken],
  ["a token that may do something else", { pad: kLijst, als: "inbrenger", scopes: "aanmelding.indienen" }, { status: 403, soort: "probleem", zegt: /Nodig: casus\.lezen/, koppen: { "www-authenticate": /insufficient_scope/ } }],
  ["a token that may read but not write", { methode: "POST", pad: "/api/v1/aanmeldingen", als: "inbrenger", scopes: "casus.lezen", lichaam: "{}" }, { status: 403, soort: "probleem", zegt: /Nodig: aanmelding\.indienen/ }],
  ["a good token", { pad: kLijst, als: "inbrenger", scopes: "casus.lezen" }, { status: 200, soort: "json" }],
];

const vraag = (deel) => ({ pad: `/api/v1/casussen?${deel}`, als: "procesondersteuner", scopes: "casus.lezen" });
const bij = (veld) => ({ status: 400, soort: "probleem", veld });

export const vragen = [
  ...["0", "-1", "-0", "101", "1e2", "0x10", "1.0", "+1", "%201", "٣", "99999999999999999999", "veel"].map((l) => [`limiet=${l}`, vraag(`limiet=${l}`), bij("limiet")]),
  ["limiet twice: the first counts", vraag("limiet=0&limiet=1"), bij("limiet")],
  ["a status that does not exist", vraag("status=zomaar"), bij("status")],
  ["a status in capitals", vraag("status=INGEDIEND"), bij("status")],
  ["a gemeente of another region", vraag("gemeente=0363"), bij("gemeente")],
  ["a gemeente with SQL", vraag("gemeente=0268'%20OR%201=1"), bij("gemeente")],
  ["everything wrong at once", vraag("limiet=x&status=y&gemeente=z"), { status: 400, soort: "probleem", zegt: [/limiet/, /status/, /gemeente/] }],
  ["a place in the list that is none", vraag("na=zomaar&limiet=1"), { status: 200, soort: "json" }],
  ["a place in the list with 2^64", vraag("na=18446744073709551616&limiet=1"), { status: 200, soort: "json" }],
];
