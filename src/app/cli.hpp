// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace app {

/// Exit codes: 0 good, 1 refused, 2 wrong use.
int cli(int argc, char** argv);

}  // namespace app
