# SPDX-License-Identifier: EUPL-1.2
# ./dev nieuw <slice>: the files that a slice starts with, and a test that fails until the slice does something.

write_new() {
    [ -e "$1" ] && { echo "$1 exists already" >&2; return 1; }
    mkdir -p "$(dirname "$1")"
    cat >"$1"
    echo "  $1"
}

slice_readme() {
    write_new "src/domein/$1/README.md" <<EOT
# $1

What it is and for whom, in three sentences.

| | |
|---|---|
| rules | which rules live here, with their source |
| tables | \`$1_…\` |
| events | \`$1.…\` |
| rights | \`$1.lezen\` |
| used by | which slices include \`$1.hpp\` |
EOT
}

slice_code() {
    write_new "src/domein/$1/$1.hpp" <<EOT
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// What this slice is, its lifetime and thread-safety; the only header of it that others include.
namespace $1 {

/// Hangs the routes of this slice in the door.
void registreer(toegang::Deur&);

}  // namespace $1
EOT
    write_new "src/domein/$1/register.cpp" <<EOT
// SPDX-License-Identifier: EUPL-1.2
#include "domein/$1/$1.hpp"

namespace $1 {

void registreer(toegang::Deur&) {}

}  // namespace $1
EOT
    write_new "src/domein/$1/$1_test.cpp" <<EOT
// SPDX-License-Identifier: EUPL-1.2
#include "domein/$1/$1.hpp"

#include <gtest/gtest.h>

TEST(${1^}, doet_wat_de_gebruiker_vraagt) {
    FAIL() << "Write first what $1 must do, as a sentence and a table of cases.";
}
EOT
}

verb_nieuw() {
    local name=${1:-}
    [[ $name =~ ^[a-z]+$ ]] || { echo "Usage: ./dev nieuw <slice>, one Dutch word in lower case" >&2; return 2; }
    echo "Written:"
    slice_readme "$name"
    slice_code "$name"
    cat <<EOT
Now:
  architecture.toml      give $name its level
  docs/glossary.md       give $name its row
  src/app/               call ${name}::registreer
  migraties/             $(date -u +%Y%m%d_%H%M)_$name.sql if it keeps anything
EOT
}
