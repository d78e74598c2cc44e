// SPDX-License-Identifier: EUPL-1.2
#include "documenten/pdf.hpp"

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr only
// qpdf's own JSON header is a vector of an incomplete type, which clang 14 refuses as C++20. Nothing here needs it.
#define JSON_HH
class JSON;
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <new>
#include <set>

#include "base/tekst.hpp"

namespace documenten {
namespace {

using Namen = std::set<std::string, std::less<>>;

/// Keys that only occur where something runs or rides along.
std::optional<Reden> keur_sleutel(const std::string& sleutel) {
    static const Namen kScript = {"/JS", "/JavaScript", "/XFA"};
    static const Namen kIngesloten = {"/EmbeddedFiles", "/EF", "/RF", "/RichMediaContent", "/RichMediaSettings", "/Collection"};
    if (kScript.count(sleutel) > 0) return Reden::script;
    if (kIngesloten.count(sleutel) > 0) return Reden::ingesloten;
    return std::nullopt;
}

/// The kind of an action (/S), an annotation (/Subtype) or an object (/Type).
std::optional<Reden> keur_soort(const std::string& sleutel, const std::string& soort) {
    static const Namen kActies = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/RichMediaExecute"};
    static const Namen kElders = {"/GoToE", "/GoToR"};
    static const Namen kMeerijders = {"/EmbeddedFile", "/FileAttachment", "/RichMedia", "/Movie", "/Screen", "/Sound", "/3D"};
    if (sleutel == "/S" && kActies.count(soort) > 0) return Reden::script;
    if (sleutel == "/S" && kElders.count(soort) > 0) return Reden::extern_;
    if ((sleutel == "/Type" || sleutel == "/Subtype") && kMeerijders.count(soort) > 0) return Reden::ingesloten;
    return std::nullopt;
}

bool is_gewoon_adres(std::string_view adres) {
    const auto klein = base::tekst::kleine_letters(base::tekst::trim(adres));
    for (const std::string_view verboden : {"javascript:", "file:", "data:", "vbscript:", "\\\\"})
        if (klein.compare(0, verboden.size(), verboden) == 0) return false;
    return true;
}

std::optional<Reden> keur_object(QPDFObjectHandle object);

std::optional<Reden> keur_lid(const std::string& sleutel, QPDFObjectHandle waarde) {
    if (waarde.isNull()) return std::nullopt;
    if (auto reden = keur_sleutel(sleutel)) return reden;
    if (waarde.isName()) return keur_soort(sleutel, waarde.getName());
    if (sleutel == "/URI" && waarde.isString() && !is_gewoon_adres(waarde.getStringValue())) return Reden::script;
    if (waarde.isIndirect()) return std::nullopt;  // stands in the list of all objects itself
    return keur_object(waarde);
}

std::optional<Reden> keur_object(QPDFObjectHandle object) {
    if (object.isStream()) {
        auto kop = object.getDict();
        if (kop.hasKey("/F") || kop.hasKey("/Ref")) return Reden::extern_;  // its data lie in another file
        return keur_object(kop);
    }
    if (object.isDictionary()) {
        for (auto& [sleutel, waarde] : object.getDictAsMap())
            if (auto reden = keur_lid(sleutel, waarde)) return reden;
    }
    if (object.isArray()) {
        for (const auto& waarde : object.getArrayAsVector())
            if (auto reden = keur_lid({}, waarde)) return reden;
    }
    return std::nullopt;
}

std::string herschreven(QPDF& pdf) {
    QPDFWriter schrijver(pdf);
    schrijver.setOutputMemory();
    schrijver.setStreamDataMode(qpdf_s_preserve);
    schrijver.write();
    const auto uit = schrijver.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(uit->getBuffer()), uit->getSize()};
}

}  // namespace

Uitslag keur_pdf(std::string_view inhoud) try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("bijlage", inhoud.data(), inhoud.size());
    if (pdf.isEncrypted()) return geweigerd(Reden::wachtwoord);
    for (const auto& object : pdf.getAllObjects())
        if (auto reden = keur_object(object)) return geweigerd(*reden);
    if (auto reden = keur_object(pdf.getTrailer())) return geweigerd(*reden);
    if (pdf.getAllPages().empty()) return geweigerd(Reden::beschadigd);
    if (pdf.anyWarnings()) return behouden(herschreven(pdf));
    return behouden(std::string(inhoud));
} catch (const QPDFExc& fout) {
    return geweigerd(fout.getErrorCode() == qpdf_e_password ? Reden::wachtwoord : Reden::beschadigd);
} catch (const std::bad_alloc&) {
    return geweigerd(Reden::te_ingewikkeld);
} catch (const std::exception&) {  // qpdf reports a few kinds of damage as runtime_error or logic_error
    return geweigerd(Reden::beschadigd);
}

}  // namespace documenten
