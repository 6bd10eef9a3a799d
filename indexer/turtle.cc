// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/turtle.h"

#include "indexer/handle.h"
#include "indexer/turtle_advice.h"
#include "indexer/utf8.h"

#include <serd/serd.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

namespace indexer {
namespace {

// A file with more breaks than this is read so far as it goes.
constexpr std::size_t MostBreaks = 50;
constexpr std::size_t LongestIri = 1000;     // bytes, without the prefix written out
constexpr std::size_t LongestLanguage = 35;  // bytes (RFC 5646, 4.4.1)

std::string to_string(const SerdNode* node) { return {reinterpret_cast<const char*>(node->buf), node->n_bytes}; }

class TurtleReader {
public:
    TurtleReader(std::string_view text, const TurtleLimits& limits) : text_(text), limits_(limits), lines_(text) {}

    TurtleDocument read() {
        for (std::size_t breaks = 0; position_ < text_.size(); ++breaks) {
            if (breaks == MostBreaks) {
                tell(line(), "Er zijn te veel fouten. De rest van het bestand is niet gelezen.");
                break;
            }
            read_to_break();
        }
        return std::move(document_);
    }

private:
    using Kind = TurtleStatement::Kind;

    // Serd asks for one byte at a time, so that the place in the text is known when it calls back.
    static std::size_t next_byte(void* buffer, std::size_t, std::size_t, void* reader) {
        auto& self = *static_cast<TurtleReader*>(reader);
        if (self.position_ == self.text_.size()) return 0;
        *static_cast<char*>(buffer) = self.text_[self.position_++];
        return 1;
    }
    static int no_stream_error(void*) { return 0; }
    static SerdStatus on_base(void* reader, const SerdNode*) {
        return static_cast<TurtleReader*>(reader)->refuse("@base wordt niet gebruikt. Schrijf elk adres helemaal uit of gebruik @prefix.");
    }
    static SerdStatus on_prefix(void* reader, const SerdNode* name, const SerdNode* iri) {
        auto& self = *static_cast<TurtleReader*>(reader);
        if (iri->n_bytes > LongestIri) return self.refuse("Dit adres is te lang. Schrijf een korter voorvoegsel.");
        self.prefixes_[to_string(name)] = to_string(iri);
        return SERD_SUCCESS;
    }
    static SerdStatus on_error(void* reader, const SerdError* error) {
        static_cast<TurtleReader*>(reader)->remember(*error);
        return SERD_SUCCESS;
    }
    static SerdStatus on_statement(void* reader, SerdStatementFlags flags, const SerdNode* graph, const SerdNode* subject,
                                   const SerdNode* predicate, const SerdNode* object, const SerdNode*, const SerdNode* language) {
        auto& self = *static_cast<TurtleReader*>(reader);
        const SerdStatus refused = self.check_limits(flags, graph != nullptr);
        if (refused == SERD_SUCCESS) self.add(*subject, *predicate, *object, language);
        return refused;
    }

    // The line of the byte that Serd looks at.
    int line() const { return lines_.at(position_ == 0 ? 0 : position_ - 1); }

    void tell(int line, const std::string& message) { document_.mistakes.push_back({line, message}); }

    // Makes Serd give up on this block, or on all that follows.
    SerdStatus refuse(const std::string& message) {
        tell(line(), message);
        refused_ = true;
        return SERD_ERR_BAD_SYNTAX;
    }
    SerdStatus stop(const std::string& message) {
        stopped_ = true;
        return refuse(message);
    }

    SerdStatus check_limits(SerdStatementFlags flags, bool in_graph) {
        constexpr SerdStatementFlags Opening = SERD_ANON_S_BEGIN | SERD_ANON_O_BEGIN | SERD_LIST_S_BEGIN | SERD_LIST_O_BEGIN;
        if (refused_) return SERD_ERR_BAD_SYNTAX;  // 0.30 goes on after a list of objects that was refused
        if (in_graph) return refuse("Accolades horen niet in dit bestand. Haal { en } weg.");
        if ((flags & Opening) != 0 && ++brackets_ > limits_.brackets)
            return stop("Er staan te veel blokken tussen [ ] of ( ) in dit bestand. Geef elk begrip een eigen naam.");
        if (document_.statements.size() < limits_.statements) return SERD_SUCCESS;
        return stop("Dit bestand heeft meer dan " + std::to_string(limits_.statements) + " beweringen. Verdeel het over meer bestanden.");
    }

    // The first error of a block is the cause of the later ones.
    void remember(const SerdError& error) {
        if (noticed_) return;
        char words[256];
        std::vsnprintf(words, sizeof words, error.fmt, *error.args);
        noticed_ = TurtleBreak{words, line(), begins_line(), 1, 1};
    }

    bool begins_line() const {
        const auto start = lines_.start(line());
        return text_.substr(start, position_ - start).find_first_not_of(" \t") + 1 + start >= position_;
    }

    void add(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object, const SerdNode* language) {
        const auto subject_name = name_of(subject);
        const auto predicate_name = name_of(predicate);
        const auto value = object.type == SERD_LITERAL ? text_of(object) : name_of(object);
        if (!subject_name || !predicate_name || !value) return;
        const Kind kind = object.type == SERD_LITERAL ? Kind::Text : object.type == SERD_BLANK ? Kind::Blank : Kind::Iri;
        const std::string spoken = language == nullptr ? "" : to_string(language);
        if (spoken.size() > LongestLanguage) return tell(line(), "Na de @ hoort de taal van de tekst: @nl of @en.");
        document_.statements.push_back({*subject_name, *predicate_name, *value, kind, spoken, line()});
    }

    std::optional<std::string> text_of(const SerdNode& node) {
        if (node.n_bytes > limits_.text_bytes) {
            tell(line(), "Deze tekst is te lang: hoogstens " + std::to_string(limits_.text_bytes) + " bytes. Maak de tekst korter.");
            return std::nullopt;
        }
        const std::string text = to_string(&node);
        const std::string shown = show_hidden_controls(text);  // also what \u made that is no character
        if (shown != text) tell(line(), "In deze tekst staat een onzichtbaar teken. Haal het weg.");
        return shown;
    }

    std::optional<std::string> name_of(const SerdNode& node) {
        if (node.n_bytes > LongestIri) {
            tell(line(), "Deze naam of dit adres is te lang: hoogstens " + std::to_string(LongestIri) + " bytes.");
            return std::nullopt;
        }
        const std::string name = to_string(&node);
        if (node.type == SERD_BLANK) return "_:" + name;
        const std::string iri = node.type == SERD_CURIE ? written_out(name) : name;
        if (iri.empty()) return std::nullopt;
        const bool whole = serd_uri_string_has_scheme(reinterpret_cast<const std::uint8_t*>(iri.c_str()));
        if (whole && show_hidden_controls(iri) == iri) return iri;
        tell(line(), "<" + show_hidden_controls(iri) + "> is geen heel adres. Schrijf het helemaal uit, zoals <https://...>.");
        return std::nullopt;
    }

    std::string written_out(const std::string& name) {
        const auto colon = name.find(':');
        if (colon == std::string::npos) {
            tell(line(), "'" + name + "' heeft geen voorvoegsel. Schrijf b:" + name + ".");
            return {};
        }
        const auto prefix = prefixes_.find(name.substr(0, colon));
        if (prefix != prefixes_.end()) return prefix->second + name.substr(colon + 1);
        const std::string unknown = name.substr(0, colon + 1);
        if (prefixes_told_[unknown]++ == 0)
            tell(line(), "Het voorvoegsel '" + unknown + "' is niet bekend. Zet bovenaan het bestand: @prefix " + unknown + " <...> .");
        return {};
    }

    // Reads blocks until one breaks off, and moves to where the next begins.
    void read_to_break() {
        const Handle<SerdReader, serd_reader_free> reader{
            serd_reader_new(SERD_TURTLE, this, nullptr, on_base, on_prefix, on_statement, nullptr)};
        serd_reader_set_strict(reader.get(), true);
        serd_reader_set_error_sink(reader.get(), on_error, this);
        serd_reader_start_source_stream(reader.get(), next_byte, no_stream_error, this, nullptr, 1);
        SerdStatus status = SERD_SUCCESS;
        int block = 1;
        std::size_t known = 0;
        while (status == SERD_SUCCESS) {
            noticed_.reset();
            refused_ = false;
            block = lines_.content_after(position_);
            known = document_.statements.size();
            status = serd_reader_read_chunk(reader.get());
        }
        serd_reader_end_stream(reader.get());
        if (status != SERD_FAILURE || position_ < text_.size()) recover(block, known);
    }

    // Tells why `block` broke off. What was read in it as if the next block were part of it is taken back.
    void recover(int block, std::size_t known) {
        const int next = lines_.next_block(block);
        TurtleBreak found = noticed_.value_or(TurtleBreak{{}, line(), begins_line(), 1, 1});
        found.block = block;
        found.next = next;
        const TurtleMistake mistake = advise(found, lines_);
        if (!refused_) tell(mistake.line, mistake.message);
        const auto first = document_.statements.begin() + static_cast<std::ptrdiff_t>(known);
        const auto of_next = [&](const TurtleStatement& one) { return one.line >= next; };
        document_.statements.erase(std::remove_if(first, document_.statements.end(), of_next), document_.statements.end());
        position_ = stopped_ ? text_.size() : lines_.start(next);
    }

    std::string_view text_;
    TurtleLimits limits_;
    TurtleLines lines_;
    std::size_t position_ = 0;  // of the next byte that Serd gets
    TurtleDocument document_;
    std::map<std::string, std::string> prefixes_;
    std::map<std::string, int> prefixes_told_;
    std::size_t brackets_ = 0;
    std::optional<TurtleBreak> noticed_;  // in the block being read
    bool refused_ = false;                // by us, and told; also of the block
    bool stopped_ = false;
};

std::optional<TurtleMistake> find_refusal(std::string_view text, const TurtleLimits& limits) {
    if (text.size() > limits.bytes)
        return TurtleMistake{1, "Dit bestand is groter dan " + std::to_string(limits.bytes / 1024) + " KiB. Verdeel het over meer."};
    const auto bad = std::min(text.find('\0'), find_invalid_utf8(text).value_or(std::string_view::npos));
    if (bad == std::string_view::npos) return std::nullopt;
    return TurtleMistake{TurtleLines(text).at(bad), "Hier staat een teken dat geen UTF-8 is. Sla het bestand op als UTF-8."};
}

}  // namespace

TurtleDocument parse_turtle(std::string_view text, const TurtleLimits& limits) {
    if (auto refusal = find_refusal(text, limits)) return {{}, {std::move(*refusal)}};
    return TurtleReader(text, limits).read();
}

}  // namespace indexer
