// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/template.h"
#include "indexer/expected.h"
#include "indexer/json.h"

#include <map>
#include <string>

namespace hub {

// A file under /statisch/, read at start; its name holds a hash of its content, so browsers may keep it for ever.
struct StaticFile {
    std::string type;
    std::string body;
    std::string gzipped;  // empty where compressing gains nothing
};

// What the browser gets: templates a language, texts, static files. Read once at start from the folder that the build makes
// (templates/, locale/, statisch/ with manifest.json).
class Site {
public:
    static indexer::Expected<Site> load(const std::string& folder);

    // Template `name` with `frame` and `view`, inside the layout with `frame`, in `language`. `frame`: what every page has. Pre: there is
    // a template `name`.
    std::string render(const std::string& name, const std::string& language, indexer::Json frame, const indexer::Json& view) const;
    // The same without the layout: template `name` is a whole page of its own.
    std::string render_alone(const std::string& name, const std::string& language, indexer::Json view) const;
    // The text `key` of a language; the key itself where there is none, so that a gap is seen.
    std::string text(const std::string& language, const std::string& key) const;
    // Likewise, but nothing where there is none.
    std::string text_or(const std::string& language, const std::string& key, const std::string& otherwise) const;
    const StaticFile* find_static(const std::string& name) const;
    // Hash of everything in it; part of every page's ETag.
    const std::string& version() const { return version_; }

private:
    std::map<std::string, std::map<std::string, std::string>> texts_;   // language -> key -> text
    std::map<std::string, std::map<std::string, Template>> templates_;  // language -> name -> template
    std::map<std::string, StaticFile> static_files_;
    indexer::Json manifest_;
    std::string version_;
};

}  // namespace hub
