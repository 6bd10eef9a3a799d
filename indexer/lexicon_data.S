/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of make_lexicon, and its SHA-256 in hexadecimal, in the program's read-only data. */
    .section .rodata
    .global watwerkt_lexicon_begin
    .global watwerkt_lexicon_end
watwerkt_lexicon_begin:
    .incbin WATWERKT_LEXICON
watwerkt_lexicon_end:
    .global watwerkt_lexicon_hash
watwerkt_lexicon_hash:
    .incbin WATWERKT_LEXICON_HASH, 0, 64
    .section .note.GNU-stack, "", @progbits
