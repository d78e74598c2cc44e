// SPDX-License-Identifier: EUPL-1.2
// The smallest good files.
const delen = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>"];

function maakPdf() {
  let tekst = "%PDF-1.4\n";
  const plaatsen = delen.map((deel, n) => {
    const plaats = tekst.length;
    tekst += `${n + 1} 0 obj\n${deel}\nendobj\n`;
    return `${String(plaats).padStart(10, "0")} 00000 n \n`;
  });
  const tafel = tekst.length;
  return Buffer.from(`${tekst}xref\n0 4\n0000000000 65535 f \n${plaatsen.join("")}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${tafel}\n%%EOF\n`, "latin1");
}

export const pdf = maakPdf();
export const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
