// SPDX-License-Identifier: EUPL-1.2
#define POINTERHOLDER_TRANSITION 4
// See documenten/pdf.cpp: clang 14 refuses this header of qpdf.
#define JSON_HH
class JSON;
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdio>
#include <functional>

#include "hulp/proefbestanden.hpp"

namespace hulp {
namespace {

std::string herschrijf(const std::string& pdf, const std::function<void(QPDFWriter&)>& stel_in) {
    QPDF bron;
    bron.processMemoryFile("proef", pdf.data(), pdf.size());
    QPDFWriter schrijver(bron);
    schrijver.setOutputMemory();
    stel_in(schrijver);
    schrijver.write();
    const auto uit = schrijver.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(uit->getBuffer()), uit->getSize()};
}

std::string uit_objecten(const std::vector<std::string>& objecten) {
    std::string uit = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::string tabel = "xref\n0 " + std::to_string(objecten.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objecten.size(); ++i) {
        char regel[24];
        std::snprintf(regel, sizeof regel, "%010zu 00000 n \n", uit.size());
        tabel += regel;
        uit += std::to_string(i + 1) + " 0 obj\n" + objecten[i] + "\nendobj\n";
    }
    const auto begin = uit.size();
    return uit + tabel + "trailer\n<< /Size " + std::to_string(objecten.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
           std::to_string(begin) + "\n%%EOF\n";
}

}  // namespace

std::string pdf(const ProefPdf& proef) {
    std::vector<std::string> objecten = {"<< /Type /Catalog /Pages 2 0 R " + proef.catalogus + " >>",
                                         "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
                                         "<< /Length 17 >>\nstream\n0 0 50 50 re f Q \nendstream"};
    objecten.insert(objecten.end(), proef.objecten.begin(), proef.objecten.end());
    return uit_objecten(objecten);
}

std::string pdf_met_tekst(const std::vector<std::string>& regels) {
    std::string inhoud = "BT /F1 12 Tf 14 TL 50 800 Td";
    for (const auto& r : regels) inhoud += " (" + r + ") Tj T*";
    inhoud += " ET";
    return uit_objecten(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
         "<< /Length " + std::to_string(inhoud.size()) + " >>\nstream\n" + inhoud + "\nendstream",
         "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"});
}

std::string pdf_ingepakt(const std::string& pdf) {
    return herschrijf(pdf, [](QPDFWriter& s) { s.setObjectStreamMode(qpdf_o_generate); });
}

std::string pdf_met_wachtwoord(const std::string& pdf, const std::string& openen) {
    return herschrijf(pdf, [&](QPDFWriter& s) {
        s.setR6EncryptionParameters(openen.c_str(), "eigenaar", true, true, true, true, true, true, qpdf_r3p_full, true);
    });
}

}  // namespace hulp
