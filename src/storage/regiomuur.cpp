// SPDX-License-Identifier: EUPL-1.2
#include "storage/regiomuur.hpp"

#include "storage/migraties.hpp"

namespace storage {

namespace {

// The setting is read in sub-selects: once for each query instead of once for each row. NULLIF, since a
// setting that was local to an earlier transaction comes back as an empty text.
constexpr const char* kMuren = R"sql(
DO $muur$
DECLARE
    tabel text;
    regel constant text := '(regio_id = (SELECT NULLIF(current_setting(''overlegtafel.regio'', true), '''')::bigint)'
                           ' OR (SELECT current_setting(''overlegtafel.regio'', true)) = ''0'')';
BEGIN
    FOR tabel IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
          AND a.attname = 'regio_id' AND NOT a.attisdropped
          AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format('CREATE POLICY regiomuur ON %I USING %s WITH CHECK %s', tabel, regel, regel);
    END LOOP;
END
$muur$;
)sql";

}  // namespace

void bouw_regiomuren(DriverSessie& sessie) { sessie.script(kMuren); }

void eis_strikte_tabellen(DriverSessie& sessie) {
    const auto los = sessie.vraag("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                                  "AND name NOT LIKE 'sqlite~_%' ESCAPE '~'");
    if (!los.empty()) throw SchemaFout("Tabel " + los.front().tekst(0) + " mist /*STRICT*/ in zijn migratie.");
}

}  // namespace storage
