/* SPDX-License-Identifier: EUPL-1.2
   What the anonymiser knows: the lexicon (lexicon_tabel.hpp) and the weights of the model (reeksmodel.hpp), as they lie in memory. */
    .section .rodata
    .balign 64
    .globl deident_lexicon, deident_lexicon_eind, deident_zeven, deident_klanken, deident_gewichten, deident_gewichten_eind, deident_nooit, deident_nooit_eind
deident_lexicon:
    .incbin "lexicon.bin"
deident_lexicon_eind:
    .balign 64
deident_zeven:
    .incbin "zeven.bin"
deident_klanken:
    .incbin "klanken.bin"
    .balign 64
deident_gewichten:
    .incbin "gewichten.bin"
deident_gewichten_eind:
deident_nooit:
    .incbin "nooit.txt"
deident_nooit_eind:
    .section .note.GNU-stack, "", @progbits
