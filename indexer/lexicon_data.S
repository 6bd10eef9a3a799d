/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of make_lexicon, in the program's read-only data. */
    .section .rodata
    .global watwerkt_lexicon_begin
    .global watwerkt_lexicon_end
watwerkt_lexicon_begin:
    .incbin WATWERKT_LEXICON
watwerkt_lexicon_end:
    .section .note.GNU-stack, "", @progbits
