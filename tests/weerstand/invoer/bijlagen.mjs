// SPDX-License-Identifier: EUPL-1.2
// Files and the multipart bodies around them, to the one form that takes files: [what, body, what the answer must be].
// {csrf} and {versie} are filled in. What `blijft` says stands in the form afterwards.
import { pdf, png } from "./bestanden.mjs";

const kGrens = "grens";
const kOnleesbaar = { status: 400, soort: "pagina", zegt: /We begrijpen deze vraag niet/ };
const kTeGroot = { status: 413, soort: "pagina", zegt: /Dit is te groot/ };

const stuk = (koppen, inhoud = "") => Buffer.concat([Buffer.from(`--${kGrens}\r\n${[koppen].flat().join("\r\n")}\r\n\r\n`), Buffer.from(inhoud), Buffer.from("\r\n")]);
const veld = (naam, waarde) => stuk(`Content-Disposition: form-data; name="${naam}"`, waarde);
const bestand = (naam, inhoud, meer = []) => stuk([`Content-Disposition: form-data; name="bijlage"; filename="${naam}"`, "Content-Type: application/octet-stream", ...meer], inhoud);
const kGewoon = [veld("csrf", "{csrf}"), veld("versie", "{versie}"), veld("actie", "bijlage"), veld("wilsbekwaam", "ja")];
const lichaam = (...stukken) => Buffer.concat([...kGewoon, ...stukken, Buffer.from(`--${kGrens}--\r\n`)]);

/** Refused with words that name the file input; the answer of the same form is kept. */
const weigert = (zegt) => ({ status: 400, soort: "pagina", zegt: [/^ ?Fout: /, zegt], blijft: true });
/** Taken; the form shows it by this name. */
const neemt = (naam) => ({ status: 303, soort: "verder", bijlage: naam });

export const inhoud = [
  ["no file chosen", lichaam(bestand("", "")), weigert(/Kies eerst een bestand/)],
  ["a file of 0 bytes", lichaam(bestand("leeg.pdf", "")), weigert(/Kies eerst een bestand/)],
  ["a file of 21 MB", lichaam(bestand("groot.pdf", Buffer.concat([pdf, Buffer.alloc(21 << 20)]))), weigert(/MB|groot/)],
  ["a body of 26 MB", lichaam(bestand("groot.pdf", Buffer.alloc(26 << 20))), kTeGroot],
  ["a program called .pdf", lichaam(bestand("verslag.pdf", "MZ\u0090\u0000\u0003\u0000")), weigert(/./)],
  ["a web page called .png", lichaam(bestand("foto.png", "<html><script>alert(1)</script></html>")), weigert(/./)],
  ["SVG called .jpg", lichaam(bestand("foto.jpg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')), weigert(/./)],
  ["a zip called .docx", lichaam(bestand("verslag.docx", Buffer.from("504b0506000000000000000000000000000000000000", "hex"))), weigert(/./)],
  ["half a zip", lichaam(bestand("verslag.docx", Buffer.from("504b0304140000000800", "hex"))), weigert(/./)],
  ["the first bytes of a PNG and nothing else", lichaam(bestand("foto.png", png.subarray(0, 8))), weigert(/./)],
  ["a PNG that says it is 4 billion pixels wide", lichaam(bestand("foto.png", Buffer.concat([png.subarray(0, 16), Buffer.from("ffffffffffffffff", "hex"), png.subarray(24)]))), weigert(/./)],
  ["a PDF with a script", lichaam(bestand("verslag.pdf", pdf.toString("latin1").replace("/Catalog", "/Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>"))), weigert(/./)],
  ["a PDF that is cut off", lichaam(bestand("verslag.pdf", pdf.subarray(0, 60))), weigert(/./)],
  ["old Word", lichaam(bestand("verslag.doc", Buffer.from("d0cf11e0a1b11ae10000", "hex"))), weigert(/./)],
  ["text", lichaam(bestand("verslag.txt", "gewone tekst")), weigert(/./)],
  ["a file in an input that does not exist", lichaam(stuk('Content-Disposition: form-data; name="anders"; filename="a.pdf"', pdf)), weigert(/Kies eerst een bestand/)],
  ["a file where a text is asked", lichaam(stuk('Content-Disposition: form-data; name="gezin-geinformeerd"; filename="a.pdf"', pdf)), weigert(/Kies eerst een bestand/)],
  ["two files in one input: the first counts", lichaam(bestand("een.pdf", pdf), bestand("twee.pdf", pdf)), neemt("een.pdf")],
  ["11 files", lichaam(...Array.from({ length: 11 }, () => bestand("a.pdf", pdf))), kTeGroot],
];

export const namen = [
  ["a path of Unix", "../../etc/passwd", "passwd"],
  ["a path of Windows", "C:\\\\Users\\\\marit\\\\verslag.pdf", "verslag.pdf"],
  ["only dots and slashes", "../../", "bestand"],
  ["two dots", "..", ".."],
  ["a name that turns the text round", "verslag\u202efdp.exe", "bestand"],
  ["HTML", "<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf"],
  ["121 characters", `${"a".repeat(117)}.pdf`, "bestand"],
  ["an encoded word", "=?utf-8?B?dmVyc2xhZy5wZGY=?=", "=?utf-8?B?dmVyc2xhZy5wZGY=?="],
  ["percent signs", "%2e%2e%2fverslag.pdf", "%2e%2e%2fverslag.pdf"],
  ["an emoji", "verslag 👪.pdf", "verslag 👪.pdf"],
].map(([wat, naam, getoond]) => [wat, lichaam(bestand(naam, pdf)), neemt(getoond)]);

export const vorm = [
  ["nothing", Buffer.alloc(0), { status: 403, soort: "pagina", zegt: /niets opgeslagen/ }],
  ["no boundary in the type", lichaam(), { status: 415, soort: "pagina" }, "multipart/form-data"],
  ["an empty boundary", lichaam(), { status: 415, soort: "pagina" }, "multipart/form-data; boundary="],
  ["two boundaries", lichaam(), { status: 415, soort: "pagina" }, "multipart/form-data; boundary=grens; boundary=ander"],
  ["a boundary of 71 characters", lichaam(), { status: 415, soort: "pagina" }, `multipart/form-data; boundary=${"g".repeat(71)}`],
  ["a boundary with a line end", lichaam(), { status: 415, soort: "pagina" }, 'multipart/form-data; boundary="gr\tens"'],
  ["multipart/mixed", lichaam(), { status: 415, soort: "pagina" }, "multipart/mixed; boundary=grens"],
  ["another boundary than the body has", lichaam(), kOnleesbaar, "multipart/form-data; boundary=ander"],
  ["no multipart at all", Buffer.from("a=1&b=2"), kOnleesbaar],
  ["text before the first boundary", Buffer.concat([Buffer.from("Dit is MIME\r\n"), lichaam()]), kOnleesbaar],
  ["no closing boundary", Buffer.concat([...kGewoon, bestand("a.pdf", pdf)]), kOnleesbaar],
  ["cut off in the head of a part", Buffer.concat([...kGewoon, Buffer.from(`--${kGrens}\r\nContent-Disp`)]), kOnleesbaar],
  ["a part without headers", lichaam(stuk("")), kOnleesbaar],
  ["a part without Content-Disposition", lichaam(stuk("Content-Type: text/plain", "x")), kOnleesbaar],
  ["a part without a name", lichaam(stuk("Content-Disposition: form-data", "x")), kOnleesbaar],
  ["a part with an empty name", lichaam(veld("", "x")), kOnleesbaar],
  ["a part with two names", lichaam(stuk('Content-Disposition: form-data; name="a"; name="b"', "x")), kOnleesbaar],
  ["a part with two Content-Dispositions", lichaam(stuk(['Content-Disposition: form-data; name="a"', 'Content-Disposition: form-data; name="b"'], "x")), kOnleesbaar],
  ["a part that is an attachment", lichaam(stuk('Content-Disposition: attachment; name="a"', "x")), kOnleesbaar],
  ["a part in base64", lichaam(bestand("a.pdf", pdf.toString("base64"), ["Content-Transfer-Encoding: base64"])), kOnleesbaar],
  ["a name of 201 characters", lichaam(veld("n".repeat(201), "x")), kOnleesbaar],
  ["a name with NUL", lichaam(veld("a\u0000b", "x")), kOnleesbaar],
  ["a name that is no UTF-8", lichaam(stuk(Buffer.from('Content-Disposition: form-data; name="\xff"', "latin1").toString("latin1"), "x"), veld("x", Buffer.from([0xff]))), kOnleesbaar],
  ["a file name with NUL", lichaam(bestand("a\u0000.pdf", pdf)), kOnleesbaar],
  ["a file name of 5,000 characters", lichaam(bestand("a".repeat(5000), pdf)), kOnleesbaar],
  ["a head of 100 kB", lichaam(stuk(['Content-Disposition: form-data; name="a"', `X: ${"a".repeat(100_000)}`], "x")), kOnleesbaar],
  ["a head of 11 lines", lichaam(stuk(['Content-Disposition: form-data; name="a"', ...Array(10).fill("X: a")], "x")), kOnleesbaar],
  ["a continued line in a head", lichaam(stuk(['Content-Disposition: form-data;', ' name="a"'], "x")), kOnleesbaar],
  ["NUL in a text", lichaam(veld("toelichting", "a\u0000b")), kOnleesbaar],
  ["a text that is no UTF-8", lichaam(veld("toelichting", Buffer.from([0xc0, 0xaf]))), kOnleesbaar],
  ["a text of 2 MB", lichaam(veld("toelichting", "a".repeat(2 << 20))), kTeGroot],
  ["201 fields", lichaam(...Array.from({ length: 198 }, (_, n) => veld(`v${n}`, "x"))), kTeGroot],
  ["10,000 parts", lichaam(...Array.from({ length: 10_000 }, (_, n) => veld(`v${n}`, "x"))), kTeGroot],
  ["10,000 file inputs that were left alone", lichaam(...Array.from({ length: 10_000 }, () => bestand("", ""))), kTeGroot],
  ["a multipart in a multipart is a file of a kind that nobody takes", lichaam(bestand("a.pdf", "--binnen\r\n\r\nx\r\n--binnen--\r\n", ["Content-Type: multipart/mixed; boundary=binnen"])), weigert(/./)],
  ["the boundary inside a text, without its line end", lichaam(veld("toelichting", `a --${kGrens}-- b`)), weigert(/Kies eerst een bestand/)],
  ["text behind the closing boundary means nothing", Buffer.concat([lichaam(), veld("actie", "volgende")]), weigert(/Kies eerst een bestand/)],
];
