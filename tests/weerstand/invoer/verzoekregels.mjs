// SPDX-License-Identifier: EUPL-1.2
// What is wrong before anybody looks at the address: the request line, the headers, and where the body ends.
const kVorm = "application/x-www-form-urlencoded";
const kOnleesbaar = { status: 400, soort: "pagina", zegt: /We begrijpen deze vraag niet/ };
const kApiOnleesbaar = { status: 400, soort: "probleem", zegt: /We begrijpen deze vraag niet/ };

/** A request of these lines, with {host} filled in. */
const regels = (eerste, ...koppen) => `${[eerste, ...koppen].join("\r\n")}\r\n\r\n`;
const get = (...koppen) => regels("GET /gezond HTTP/1.1", "Host: {host}", ...koppen);
const post = (koppen, lichaam) => regels("POST /inloggen HTTP/1.1", "Host: {host}", `Content-Type: ${kVorm}`, ...koppen) + lichaam;
/** Behind a refused request: if it is answered, a proxy and the program disagree about where the first one ended. */
const kGesmokkeld = regels("GET /gezond HTTP/1.1", "Host: {host}");

export const regel = [
  ["no words", "\u0000\u0001\u0002\r\n\r\n", kOnleesbaar],
  ["HTTP/0.9", "GET /\r\n\r\n", kOnleesbaar],
  ["HTTP/3.0", regels("GET / HTTP/3.0", "Host: {host}"), kOnleesbaar],
  ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", { ...kOnleesbaar, koppen: { connection: /close/ } }],
  ["the first bytes of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n", kOnleesbaar],
  ["HTTP/1.1 in lower case", regels("GET / http/1.1", "Host: {host}"), kOnleesbaar],
  ["two spaces behind the method", regels("GET  / HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["a tab for a space", regels("GET\t/ HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["a space in front", regels(" GET / HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["a space in the address", regels("GET /in loggen HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["bare LF at every line end", "GET / HTTP/1.1\nHost: {host}\n\n\r\n\r\n", kOnleesbaar],
  ["a bare CR in a header", get("X: a\rb"), kOnleesbaar],
  ["a continued line (obs-fold)", get("X: a", " b"), kOnleesbaar],
  ["a space before the colon", get("X : a"), kOnleesbaar],
  ["a header without a name", get(": a"), kOnleesbaar],
  ["a header without a colon", get("zomaar"), kOnleesbaar],
  ["NUL in a header", get("X: a\u0000b"), kOnleesbaar],
  ["101 headers", get(...Array.from({ length: 100 }, (_, n) => `X-${n}: a`)), { status: 431, soort: "pagina", zegt: /te lang/ }],
  ["10,000 headers", get(...Array.from({ length: 10_000 }, (_, n) => `X-${n}: a`)), { status: 431, soort: "pagina", zegt: /te lang/ }],
  ["a header of 20 kB", get(`X: ${"a".repeat(20_000)}`), { status: 431, soort: "pagina", zegt: /te lang/ }],
  ["a header of 2 MB", get(`X: ${"a".repeat(2_000_000)}`), { status: 431, soort: "pagina", zegt: /te lang/ }],
  ["a cookie of 15 kB", get(`Cookie: sessie=${"a".repeat(15_000)}`), { status: 200, soort: "tekst" }],
  ["a thousand cookies", get(`Cookie: ${Array.from({ length: 1000 }, (_, n) => `c${n}=1`).join("; ")}`), { status: 200, soort: "tekst" }],
  ["an address of 20 kB", regels(`GET /${"a".repeat(20_000)} HTTP/1.1`, "Host: {host}"), { status: 431, soort: "pagina", zegt: /te lang/ }],
  ["under /api/: no HTTP", regels("GET /api/v1/casussen"), kApiOnleesbaar],
  ["under /api/: a continued line", regels("GET /api/v1/casussen HTTP/1.1", "Host: {host}", "X: a", " b"), kApiOnleesbaar],
  ["under /api/: no Host", regels("GET /api/v1/casussen HTTP/1.1"), kApiOnleesbaar],
  ["under /api/: a header of 20 kB", regels("GET /api/v1/casussen HTTP/1.1", "Host: {host}", `X: ${"a".repeat(20_000)}`), { status: 431, soort: "probleem", zegt: /te lang/ }],
  ["under /api/: two lengths", regels("POST /api/v1/aanmeldingen HTTP/1.1", "Host: {host}", "Content-Length: 2", "Content-Length: 2") + "{}", kApiOnleesbaar],
];

export const host = [
  ["no Host", regels("GET / HTTP/1.1"), kOnleesbaar],
  ["two Hosts", get("Host: {host}"), kOnleesbaar],
  ["somebody else's Host", regels("GET /inloggen HTTP/1.1", "Host: kwaad.example"), { status: 421, soort: "pagina", zegt: /Dit adres is niet van ons/ }],
  ["somebody else's Host, under /api/", regels("GET /api/v1/casussen HTTP/1.1", "Host: kwaad.example"), { status: 421, soort: "probleem" }],
  ["our name as the beginning of another's", regels("GET /inloggen HTTP/1.1", "Host: {host}.kwaad.example"), { status: 421, soort: "pagina" }],
  ["a Host with a user in it", regels("GET /inloggen HTTP/1.1", "Host: kwaad.example@{host}"), { status: 421, soort: "pagina" }],
  ["an address in absolute form", regels("GET http://{host}/inloggen HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["an address in absolute form, of another", regels("GET http://kwaad.example/ HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["CONNECT", regels("CONNECT kwaad.example:443 HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["OPTIONS *", regels("OPTIONS * HTTP/1.1", "Host: {host}"), kOnleesbaar],
  ["X-Forwarded-Host of nobody's proxy", get("X-Forwarded-Host: kwaad.example"), { status: 421, soort: "pagina" }],
  ["X-Forwarded-For of nobody's proxy", get("X-Forwarded-For: 203.0.113.9"), { status: 421, soort: "pagina" }],
];

export const omvang = [
  ["Content-Length beside Transfer-Encoding", post(["Content-Length: 4", "Transfer-Encoding: chunked"], `0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["Transfer-Encoding beside Content-Length", post(["Transfer-Encoding: chunked", "Content-Length: 4"], `0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["two different lengths", post(["Content-Length: 0", "Content-Length: 40"], kGesmokkeld), kOnleesbaar],
  ["two equal lengths", post(["Content-Length: 1", "Content-Length: 1"], `a${kGesmokkeld}`), kOnleesbaar],
  ["two lengths in one line", post(["Content-Length: 1, 1"], `a${kGesmokkeld}`), kOnleesbaar],
  ["a length below zero", post(["Content-Length: -1"], kGesmokkeld), kOnleesbaar],
  ["a length with a plus", post(["Content-Length: +1"], `a${kGesmokkeld}`), kOnleesbaar],
  ["a length in hexadecimal", post(["Content-Length: 0x1"], `a${kGesmokkeld}`), kOnleesbaar],
  ["a length above 2^64", post(["Content-Length: 18446744073709551617"], `a${kGesmokkeld}`), kOnleesbaar],
  ["a length of nothing", post(["Content-Length: "], kGesmokkeld), kOnleesbaar],
  ["a length of 2^63", post(["Content-Length: 9223372036854775808"], kGesmokkeld), { status: 413, soort: "pagina", zegt: /te groot/ }],
  ["a length above the limit that asks whether it may go on: it may not", post(["Content-Length: 99999999", "Expect: 100-continue"], ""), { status: 413, soort: "pagina", zegt: /te groot/ }],
  ["Transfer-Encoding with a tab", post(["Transfer-Encoding:\tchunked", "Transfer-Encoding: identity"], `0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["Transfer-Encoding: xchunked", post(["Transfer-Encoding: xchunked"], `0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["Transfer-Encoding: gzip, chunked", post(["Transfer-Encoding: gzip, chunked"], `0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["Transfer-Encoding : chunked", post(["Transfer-Encoding : chunked"], `0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["chunks in HTTP/1.0", `POST /inloggen HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${kGesmokkeld}`, kOnleesbaar],
  ["a chunk of negative size", post(["Transfer-Encoding: chunked"], `-1\r\na\r\n0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["a chunk larger than 2^64", post(["Transfer-Encoding: chunked"], `10000000000000001\r\na\r\n0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["a chunk size that is no number", post(["Transfer-Encoding: chunked"], `0x1\r\na\r\n0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["a chunk that is longer than it says", post(["Transfer-Encoding: chunked"], `1\r\nabc\r\n0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["bare LF behind a chunk size", post(["Transfer-Encoding: chunked"], `1\na\r\n0\r\n\r\n${kGesmokkeld}`), kOnleesbaar],
  ["a chunk extension that never ends", post(["Transfer-Encoding: chunked"], `1;${"x".repeat(40_000)}`), kOnleesbaar],
  ["a trailer is no header", post(["Transfer-Encoding: chunked", "Trailer: Cookie, X-Forwarded-Host"], "3\r\na=1\r\n0\r\nCookie: sessie=x\r\nX-Forwarded-Host: kwaad.example\r\n\r\n"), { status: 403, soort: "pagina" }],
  ["a chunk extension is read over", post(["Transfer-Encoding: chunked"], '3;a="b;c"\r\na=1\r\n0;x\r\n\r\n'), { status: 403, soort: "pagina" }],
  ["a body without Content-Length or chunks is the next request", regels("POST /uitloggen HTTP/1.1", "Host: {host}") + "csrf=x", { status: 303, soort: "verder", meer: [] }],
  ["behind an unknown address with a body nothing is executed", regels("POST /bestaat-niet HTTP/1.1", "Host: {host}", "Content-Length: 5") + `a=123${kGesmokkeld}`, { status: 404, soort: "pagina" }],
  ["behind a refused method with a body nothing is executed", regels("PUT /inloggen HTTP/1.1", "Host: {host}", "Content-Length: 5") + `a=123${kGesmokkeld}`, { status: 405, soort: "pagina", koppen: { allow: /GET, HEAD/ } }],
  ["behind a GET with a body nothing is executed", regels("GET /inloggen HTTP/1.1", "Host: {host}", "Content-Length: 5") + `a=123${kGesmokkeld}`, { status: 415, soort: "pagina" }],
  ["a body that is cut off has no answer and does nothing", post(["Content-Length: 500"], "csrf=x"), { geen: true }],
  ["a header that is cut off has no answer", "GET /gezond HTTP/1.1\r\nHost: {host}\r\nX", { geen: true }],
  ["two good requests behind each other are two", get() + get(), { status: 200, soort: "tekst", meer: [200] }],
];
