// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/json.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace indexer {

// Something wrong at one field of a parsed file.
struct FieldMistake {
    std::string field;    // "bevindingen[1].bron"; empty for the file as a whole
    std::string message;  // plain Dutch
    bool missing = false;  // a required member of `field` is not there; the message names it
};

// The JSON Schemas of knowledge/schema/ (draft-07), the same files editors use. The door to valijson, which is the judge;
// schema_explain gives the verdict its words. References to other files of the folder are written into the schema first.
class SchemaSet {
public:
    // `files`: "notitie.json" -> text. Fails on the first file that is not JSON or refers to one that is not there.
    static Expected<SchemaSet> load(const std::map<std::string, std::string>& files);

    SchemaSet();
    SchemaSet(SchemaSet&&) noexcept;
    SchemaSet& operator=(SchemaSet&&) noexcept;
    ~SchemaSet();

    // "toolkit" for toolkit.json.
    bool has(const std::string& kind) const;
    // The schema with its references written in. Pre: has(kind).
    const Json& schema(const std::string& kind) const;
    // Every mistake at once, in the order of the schema's verdict. Pre: has(kind).
    std::vector<FieldMistake> check(const std::string& kind, const Json& value) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace indexer
