// SPDX-License-Identifier: EUPL-1.2
// Addresses and methods: [what, request, what the answer must be]. `als` is who asks; with `scopes` over the API.
const kNiets = { status: 404, soort: "pagina", zegt: /Deze pagina is er niet/ };
const kOnleesbaar = { status: 400, soort: "pagina", zegt: /We begrijpen deze vraag niet/ };
const kApiNiets = { status: 404, soort: "probleem", zegt: /Deze pagina is er niet/ };
const kApiOnleesbaar = { status: 400, soort: "probleem", zegt: /We begrijpen deze vraag niet/ };

const paden = [
  ["/../etc/passwd", kOnleesbaar],
  ["/statisch/../../etc/passwd", kOnleesbaar],
  ["/%2e%2e/%2e%2e/etc/passwd", kOnleesbaar],
  ["/.%2e/etc/passwd", kOnleesbaar],
  ["/./inloggen", kOnleesbaar],
  ["/..%2f..%2fetc%2fpasswd", kOnleesbaar],
  ["/%252e%252e/%252e%252e/etc/passwd", kNiets],
  ["/..%5c..%5cwindows", kOnleesbaar],
  ["/inloggen\\..\\beheer", kOnleesbaar],
  ["/inloggen%00.html", kOnleesbaar],
  ["/inloggen%0d%0aSet-Cookie:x=1", kOnleesbaar],
  ["/inloggen%7f", kOnleesbaar],
  ["/%c0%ae%c0%ae/etc/passwd", kOnleesbaar],
  ["/%c0%af", kOnleesbaar],
  ["/%ed%a0%80", kOnleesbaar],
  ["/%ff", kOnleesbaar],
  ["/%", kOnleesbaar],
  ["/%4", kOnleesbaar],
  ["/%zz", kOnleesbaar],
  ["/%u002e%u002e/", kOnleesbaar],
  ["//inloggen", kOnleesbaar],
  ["//kwaad.example/inloggen", kOnleesbaar],
  ["/inloggen//", kOnleesbaar],
  ["/inloggen/", kNiets],
  ["/inloggen.", kNiets],
  ["/inloggen;jsessionid=1", kNiets],
  ["/inloggen%20", kNiets],
  ["/INLOGGEN", kNiets],
  ["/inloggen#x", kOnleesbaar],
  ["/inloggen%23x", kNiets],
  ["/%E2%80%AEnegoolni", kNiets],
  [`/${"a".repeat(1990)}`, kNiets],
  [`/${"a".repeat(2100)}`, kOnleesbaar],
  [`/${"a/".repeat(900)}a`, kNiets],
  ["/.git/config", kNiets],
  ["/statisch/%2e%2e%2fret.css", kOnleesbaar],
  [`/inloggen?${"a=1&".repeat(51)}`, kOnleesbaar],
  [`/inloggen?naar=${"a".repeat(2001)}`, kOnleesbaar],
  ["/inloggen?naar=%ff", kOnleesbaar],
  ["/inloggen?naar=%00", kOnleesbaar],
  ["/inloggen?naar=%", kOnleesbaar],
  ["/inloggen?=1", kOnleesbaar],
  ["/inloggen?naar=https://kwaad.example", { status: 200, soort: "pagina", zwijgt: /href="https:\/\/kwaad/ }],
  ["/inloggen?gelukt=<script>alert(1)</script>&bewaard=<b>", { status: 200, soort: "pagina" }],
  ["/api/v1/../v1/casussen", kApiOnleesbaar],
  ["/api/v1//casussen", kApiOnleesbaar],
  ["/api/v1/casussen%00", kApiOnleesbaar],
  ["/api/v1/casussen?status=%ff", kApiOnleesbaar],
  ["/api/v1/%c0%ae", kApiOnleesbaar],
  ["/api/v1/casussen/", kApiNiets],
  ["/api/v2/casussen", kApiNiets],
  ["/api/", kApiNiets],
];

export const adressen = paden.map(([pad, verwacht]) => [pad.length > 80 ? `${pad.slice(0, 40)}… (${pad.length})` : pad, { pad }, verwacht]);

const kKanNiet = { status: 405, soort: "pagina", zegt: /Dit kan hier niet/, koppen: { allow: /^GET, HEAD, POST$/ } };
const kApiKanNiet = { status: 405, soort: "probleem", zegt: /Dit kan hier niet/, koppen: { allow: /^GET, HEAD$/ } };
const methode = (methode, pad, meer) => ({ methode, pad, ...meer });

export const methoden = [
  ["TRACE", methode("TRACE", "/inloggen"), { ...kKanNiet, zwijgt: /127\.0\.0\.1/ }],
  ["PROPFIND", methode("PROPFIND", "/inloggen"), kKanNiet],
  ["DELETE", methode("DELETE", "/inloggen"), kKanNiet],
  ["PUT", methode("PUT", "/inloggen"), kKanNiet],
  ["OPTIONS", methode("OPTIONS", "/inloggen"), kKanNiet],
  ["get in lower case", methode("get", "/inloggen"), kKanNiet],
  ["a method of 5,000 letters", methode("A".repeat(5000), "/inloggen"), kKanNiet],
  ["a method that is no word", methode("GE(T", "/inloggen"), kOnleesbaar],
  ["TRACE on an address that does not exist", methode("TRACE", "/bestaat-niet"), kNiets],
  ["POST where only GET is", methode("POST", "/start", { als: "inbrenger" }), { status: 405, soort: "pagina", koppen: { allow: /^GET, HEAD$/ } }],
  ["GET where only POST is", methode("GET", "/uitloggen", { als: "inbrenger" }), { status: 405, soort: "pagina", koppen: { allow: /^POST$/ } }],
  ["DELETE over the API", methode("DELETE", "/api/v1/casussen"), kApiKanNiet],
  ["PATCH over the API", methode("PATCH", "/api/v1/casussen"), kApiKanNiet],
  ["TRACE over the API", methode("TRACE", "/api/v1/casussen"), kApiKanNiet],
  ["OPTIONS over the API opens nothing for other websites", methode("OPTIONS", "/api/v1/casussen", { koppen: { Origin: "https://kwaad.example", "Access-Control-Request-Method": "GET" } }), { ...kApiKanNiet, koppen: { allow: /^GET, HEAD$/, "access-control-allow-origin": /^$/ } }],
  ["X-HTTP-Method-Override is not listened to", methode("GET", "/uitloggen", { als: "inbrenger", koppen: { "X-HTTP-Method-Override": "POST" } }), { status: 405, soort: "pagina" }],
  ["_method in the query is not listened to", methode("GET", "/uitloggen?_method=POST", { als: "inbrenger" }), { status: 405, soort: "pagina" }],
  ["HEAD of a page has no body", methode("HEAD", "/inloggen"), { status: 200, soort: "zonder" }],
  ["HEAD of nothing has no body", methode("HEAD", "/bestaat-niet"), { status: 404, soort: "zonder" }],
  ["HEAD over the API has no body", methode("HEAD", "/api/v1/casussen", { als: "procesondersteuner", scopes: "casus.lezen" }), { status: 200, soort: "zonder" }],
];

const post = (koppen, lichaam, pad = "/inloggen") => ({ methode: "POST", pad, koppen, lichaam });
const api = (koppen, lichaam = "{}") => ({ methode: "POST", pad: "/api/v1/aanmeldingen", als: "inbrenger", scopes: "aanmelding.indienen", koppen, lichaam });
const kVorm = "application/x-www-form-urlencoded";
const kSoortOnbekend = { status: 415, soort: "pagina", zegt: /Dit soort bestand kennen we niet/ };
const kStuurJson = { status: 415, soort: "probleem", zegt: /Stuur JSON/ };

export const typen = [
  ["no type", post({}, "a=1"), kSoortOnbekend],
  ["an empty type", post({ "Content-Type": "" }, "a=1"), kSoortOnbekend],
  ["text/plain, what a form on another website can send", post({ "Content-Type": "text/plain" }, "a=1"), kSoortOnbekend],
  ["JSON to a page", post({ "Content-Type": "application/json" }, "{}"), kSoortOnbekend],
  ["a type that is no type", post({ "Content-Type": "///" }, "a=1"), kSoortOnbekend],
  ["another character set", post({ "Content-Type": `${kVorm}; charset=utf-16` }, "a=1"), kSoortOnbekend],
  ["two character sets", post({ "Content-Type": `${kVorm}; charset=utf-8; charset=utf-7` }, "a=1"), { status: 403, soort: "pagina" }],
  ["a body that was gzipped", post({ "Content-Type": kVorm, "Content-Encoding": "gzip" }, Buffer.from("1f8b08000000000000034b54b03504001d6f9bb003000000", "hex")), kSoortOnbekend],
  ["a body that says it was not", post({ "Content-Type": kVorm, "Content-Encoding": "identity" }, "a=1"), kSoortOnbekend],
  ["a file where no file is asked", post({ "Content-Type": "multipart/form-data; boundary=x" }, "--x--\r\n"), kSoortOnbekend],
  ["a form to the API", api({ "Content-Type": kVorm }), kStuurJson],
  ["text/plain to the API", api({ "Content-Type": "text/plain" }), kStuurJson],
  ["no type to the API", api({ "Content-Type": null }), kStuurJson],
  ["a file to the API", api({ "Content-Type": "multipart/form-data; boundary=x" }), kStuurJson],
  ["JSON of another character set", api({ "Content-Type": "application/json; charset=iso-8859-1" }), kStuurJson],
  ["gzipped JSON", api({ "Content-Encoding": "gzip" }), kStuurJson],
  ["a form from another website", post({ "Content-Type": kVorm, "Sec-Fetch-Site": "cross-site" }, "a=1"), { status: 403, soort: "tekst", zegt: /van een andere website/ }],
  ["Range on a page", { pad: "/inloggen", koppen: { Range: "bytes=0-1" } }, { status: 200, soort: "pagina" }],
  ["Range with a thousand pieces", { pad: "/inloggen", koppen: { Range: `bytes=${"0-,".repeat(1000)}` } }, { status: 200, soort: "pagina" }],
  ["Expect of something unknown", { pad: "/inloggen", koppen: { Expect: "koffie" } }, { status: 200, soort: "pagina" }],
  ["Upgrade to HTTP/2", { pad: "/inloggen", koppen: { Connection: "Upgrade, HTTP2-Settings", Upgrade: "h2c", "HTTP2-Settings": "AAMAAABkAAQAAP__" } }, { status: 200, soort: "pagina" }],
  ["an Accept that nothing fits", { pad: "/inloggen", koppen: { Accept: "image/png;q=0" } }, { status: 200, soort: "pagina" }],
  ["an Accept-Encoding of nonsense", { pad: "/inloggen", koppen: { "Accept-Encoding": ";;;,gzip;q=x,*;q=-1" } }, { status: 200, soort: "samengeperst" }],
];
