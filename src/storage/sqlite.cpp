// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <filesystem>

#include "storage/leesbeurt.hpp"
#include "storage/sqlite_verbinding.hpp"
#include "storage/voorraad.hpp"

namespace storage {

namespace {

// A batch forms while the previous one syncs; these bounds keep the first of a batch from waiting for the
// last.
constexpr std::size_t kStapelGrootte = 256;
constexpr std::chrono::milliseconds kStapelTijd{20};

/// A file that only the program's own user can read; SQLite gives -wal and -shm the same rights.
class EigenBestand {
  public:
    EigenBestand(const std::string& pad, int vlaggen) : fd_(::open(pad.c_str(), vlaggen | O_CREAT | O_CLOEXEC, 0600)) {
        if (fd_ < 0) throw std::filesystem::filesystem_error("bestand van de databank", pad, {errno, std::generic_category()});
    }
    ~EigenBestand() { ::close(fd_); }
    EigenBestand(const EigenBestand&) = delete;
    EigenBestand& operator=(const EigenBestand&) = delete;
    int fd() const { return fd_; }

  private:
    int fd_;
};

/// A moment of reading: from the first question until it is gone.
class Lezing final : public Leesbeurt::Lezing {
  public:
    explicit Lezing(Voorraad<SqliteVerbinding>& lezers) : verbinding_(lezers.leen()) { verbinding_->doe("BEGIN"); }
    ~Lezing() override {
        try {
            verbinding_->doe("COMMIT");
            verbinding_.terug();
        } catch (const DbFout&) {
            verbinding_->rol_terug();  // and closed: nothing was written
        }
    }
    void lees(const std::function<void(Sessie&)>& werk) {
        SqliteSessie sessie(*verbinding_);
        werk(sessie);
        sessie.eis_heel();
    }

  private:
    Voorraad<SqliteVerbinding>::Lening verbinding_;
};

class SqliteDatabank final : public DriverDatabank {
  public:
    explicit SqliteDatabank(const DatabankOpties&);
    ~SqliteDatabank() override { SqliteDatabank::sluit(); }
    Dialect dialect() const override { return Dialect::sqlite; }
    void kopieer_naar(const std::string& bestand) override;
    bool alleen_ik(std::string_view naam, const std::function<void()>& werk) override;
    void sluit() override;

  protected:
    void lees_in(Bereik, const std::function<void(Sessie&)>&) override;

  private:
    struct Gedaan {
        std::function<void(std::exception_ptr)> klaar;
        std::exception_ptr fout;
    };
    void schrijf_stapel(Opdracht eerste);
    void voer_stapel_uit(Opdracht eerste, std::vector<Gedaan>& gedaan);
    void voer_samen_uit(Opdracht, std::vector<Opdracht>& samen, std::vector<Gedaan>& gedaan);
    void sluit(std::vector<Opdracht>& samen);
    std::exception_ptr voer_uit_in_savepoint(const Opdracht&);

    std::filesystem::path map_;
    std::unique_ptr<SqliteVerbinding> schrijver_;  // belongs to the writing thread
    Voorraad<SqliteVerbinding> lezers_;
};

std::string maak_bestand(const std::filesystem::path& map) {
    if (!std::filesystem::exists(map)) {
        std::filesystem::create_directories(map);
        std::filesystem::permissions(map, std::filesystem::perms::owner_all);
    }
    const std::string bestand = map / "overlegtafel.db";
    EigenBestand(bestand, O_RDWR);
    return bestand;
}

SqliteDatabank::SqliteDatabank(const DatabankOpties& opties)
    : map_(opties.map),
      schrijver_(std::make_unique<SqliteVerbinding>(maak_bestand(map_), SqliteVerbinding::Soort::schrijver, opties.toon_sql)),
      lezers_([bestand = std::string(map_ / "overlegtafel.db"), toon_sql = opties.toon_sql] {
          return std::make_unique<SqliteVerbinding>(bestand, SqliteVerbinding::Soort::lezer, toon_sql);
      }) {
    start_schrijver([this] {
        while (auto eerste = rij().wacht()) schrijf_stapel(std::move(*eerste));
    });
}

void SqliteDatabank::sluit() {
    stop_schrijvers();
    lezers_.sluit();
    schrijver_.reset();
}

void SqliteDatabank::lees_in(Bereik, const std::function<void(Sessie&)>& werk) {
    auto* const van_de_beurt = Leesbeurt::plaats(*this);
    if (!van_de_beurt) return Lezing(lezers_).lees(werk);
    if (!*van_de_beurt) *van_de_beurt = std::make_unique<Lezing>(lezers_);
    static_cast<Lezing&>(**van_de_beurt).lees(werk);
}

/// Group commit: all that wait share one COMMIT. When that fails, or SQLite ended the transaction by itself,
/// all of them fail, also those that were refused: their refusal may rest on what another one wrote.
void SqliteDatabank::schrijf_stapel(Opdracht eerste) {
    std::vector<Gedaan> gedaan;
    std::exception_ptr ramp;
    try {
        voer_stapel_uit(std::move(eerste), gedaan);
    } catch (...) {
        ramp = std::current_exception();
        schrijver_->rol_terug();
    }
    if (ramp)
        for (auto& een : gedaan) een.fout = ramp;
    ramp = nullptr;  // from here on the exception belongs to those that wait for it
    for (auto& een : gedaan) een.klaar(std::move(een.fout));
}

void SqliteDatabank::voer_stapel_uit(Opdracht eerste, std::vector<Gedaan>& gedaan) {
    const auto tot = std::chrono::steady_clock::now() + kStapelTijd;
    std::optional<Opdracht> opdracht = std::move(eerste);
    std::vector<Opdracht> samen;
    gedaan.push_back({std::move(opdracht->klaar), nullptr});
    schrijver_->doe("BEGIN IMMEDIATE");
    while (true) {
        if (opdracht->weigert_nooit) {
            voer_samen_uit(std::move(*opdracht), samen, gedaan);
        } else {
            sluit(samen);
            gedaan.back().fout = voer_uit_in_savepoint(*opdracht);
        }
        if (gedaan.size() >= kStapelGrootte || std::chrono::steady_clock::now() >= tot) break;
        opdracht = rij().neem();
        if (!opdracht) break;
        gedaan.push_back({std::move(opdracht->klaar), nullptr});
    }
    sluit(samen);
    schrijver_->doe("COMMIT");
}

/// A savepoint keeps a copy of each page that is touched after it, so the many that never refuse (a line in the log before an answer goes
/// out) share one. When one of them fails after all, each runs again in one of its own. They are the last of `gedaan`.
void SqliteDatabank::voer_samen_uit(Opdracht opdracht, std::vector<Opdracht>& samen, std::vector<Gedaan>& gedaan) {
    if (samen.empty()) schrijver_->doe("SAVEPOINT samen");
    samen.push_back(std::move(opdracht));
    try {
        SqliteSessie sessie(*schrijver_);
        samen.back().werk(sessie);
        sessie.eis_heel();
        return;
    } catch (...) {
        if (!schrijver_->in_transactie()) throw;
    }
    schrijver_->doe("ROLLBACK TO samen");
    auto een = gedaan.end() - static_cast<std::ptrdiff_t>(samen.size());
    for (const Opdracht& alleen : samen) (een++)->fout = voer_uit_in_savepoint(alleen);
    sluit(samen);
}

void SqliteDatabank::sluit(std::vector<Opdracht>& samen) {
    if (!samen.empty()) schrijver_->doe("RELEASE samen");
    samen.clear();
}

/// Returns what the closure threw, after undoing its work alone.
std::exception_ptr SqliteDatabank::voer_uit_in_savepoint(const Opdracht& opdracht) {
    schrijver_->doe("SAVEPOINT een");
    std::exception_ptr fout;
    bool goed = false;
    try {
        SqliteSessie sessie(*schrijver_);
        goed = opdracht.werk(sessie);
        if (goed) sessie.eis_heel();
    } catch (...) {
        fout = std::current_exception();
        goed = false;
    }
    if (fout && !schrijver_->in_transactie()) std::rethrow_exception(fout);
    if (!goed) schrijver_->doe("ROLLBACK TO een");
    schrijver_->doe("RELEASE een");
    return fout;
}

void SqliteDatabank::kopieer_naar(const std::string& bestand) {
    EigenBestand(bestand, O_RDWR | O_EXCL);
    auto verbinding = lezers_.leen();
    verbinding->kopieer_naar(bestand);
    verbinding.terug();
}

/// The lock belongs to the opened file, so it holds between threads, between instances and after a crash.
bool SqliteDatabank::alleen_ik(std::string_view naam, const std::function<void()>& werk) {
    const EigenBestand slot(map_ / ("slot." + std::string(naam)), O_RDWR);
    if (::flock(slot.fd(), LOCK_EX | LOCK_NB) != 0) return false;
    werk();
    return true;
}

}  // namespace

std::unique_ptr<Databank> open_sqlite(const DatabankOpties& opties) { return std::make_unique<SqliteDatabank>(opties); }

}  // namespace storage
