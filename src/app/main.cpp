// SPDX-License-Identifier: EUPL-1.2
#include "app/cli.hpp"

int main(int argc, char** argv) { return app::cli(argc, argv); }
