// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/site.h"

#include "hub/gzip.h"
#include "indexer/sha256.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace hub {
namespace {

namespace fs = std::filesystem;
using indexer::ErrorCode;
using indexer::Expected;
using indexer::Json;

constexpr int MostNestedPartials = 10;

using Texts = std::map<std::string, std::string>;

Expected<std::string> read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return indexer::failure(ErrorCode::Failed, "Het bestand " + path.string() + " is niet te lezen.", "Bouw de site: script/build");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Expected<Texts> read_folder(const fs::path& folder, const std::string& extension) {
    Texts files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != extension) continue;
        Expected<std::string> text = read_file(entry.path());
        if (!text) return indexer::same_error(text);
        files[entry.path().stem().string()] = std::move(*text);
    }
    if (error) return indexer::failure(ErrorCode::Failed, "De map " + folder.string() + " is niet te lezen.", "Bouw de site: script/build");
    return files;
}

// Calls `replace(inside)` for every "{{<sign> inside}}" and puts its answer in its place.
template <typename Replace>
std::string replace_tags(const std::string& text, const std::string& opening, Replace replace) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t begin = text.find(opening); begin != std::string::npos; begin = text.find(opening, at)) {
        const std::size_t end = text.find("}}", begin);
        if (end == std::string::npos) break;
        std::string inside = text.substr(begin + opening.size(), end - begin - opening.size());
        inside.erase(0, inside.find_first_not_of(' '));
        inside.erase(inside.find_last_not_of(' ') + 1);
        out += text.substr(at, begin - at) + replace(inside);
        at = end + 2;
    }
    return out + text.substr(at);
}

// A template as it stands in another: without remarks and without the line end of the file.
std::string trimmed_template(const std::string& text) {
    std::string kept = replace_tags(text, "{{!", [](const std::string&) { return std::string(); });
    kept.erase(0, std::min(kept.find_first_not_of('\n'), kept.size()));
    while (kept.ends_with('\n')) kept.pop_back();
    return kept;
}

std::string write_out_partials(const std::string& text, const Texts& templates, int depth) {
    return replace_tags(trimmed_template(text), "{{>", [&](const std::string& name) -> std::string {
        const auto partial = templates.find(name);
        // A section that is never closed: Template::parse refuses it and says which.
        if (partial == templates.end() || depth > MostNestedPartials) return "{{#sjabloon " + name + " ontbreekt}}";
        return write_out_partials(partial->second, templates, depth + 1);
    });
}

Expected<Texts> read_texts(const std::string& name, const std::string& json) {
    const Json parsed = Json::parse(json, nullptr, false);
    if (!parsed.is_object()) return indexer::failure(ErrorCode::Failed, "locale/" + name + ".json is geen JSON-object.");
    Texts texts;
    for (const auto& [key, value] : parsed.items())
        if (value.is_string()) texts[key] = value.get<std::string>();
    return texts;
}

std::string type_of(const std::string& name) {
    static const Texts types{{".css", "text/css; charset=utf-8"},   {".js", "text/javascript; charset=utf-8"},
                             {".svg", "image/svg+xml"},             {".woff2", "font/woff2"},
                             {".json", "application/json"},         {".txt", "text/plain; charset=utf-8"}};
    const auto found = types.find(fs::path(name).extension().string());
    return found == types.end() ? "application/octet-stream" : found->second;
}

StaticFile make_static(const std::string& name, std::string body) {
    StaticFile file{type_of(name), std::move(body), {}};
    if (file.body.size() >= LeastGzipped && file.type != "font/woff2") file.gzipped = gzip(file.body, 9);
    return file;
}

}  // namespace

Expected<Site> Site::load(const std::string& folder) {
    Site site;
    indexer::Sha256 hash;
    const Expected<Texts> templates = read_folder(fs::path(folder) / "templates", ".mustache");
    if (!templates) return indexer::same_error(templates);
    const Expected<Texts> locales = read_folder(fs::path(folder) / "locale", ".json");
    if (!locales) return indexer::same_error(locales);
    for (const auto& [language, json] : *locales) {
        Expected<Texts> texts = read_texts(language, json);
        if (!texts) return indexer::same_error(texts);
        hash.add_piece(json);
        for (const auto& [name, text] : *templates) {
            hash.add_piece(text);
            if (name.starts_with('_')) continue;
            const std::string whole = replace_tags(write_out_partials(text, *templates, 0), "{{t.", [&](const std::string& key) {
                const auto found = texts->find(key);
                return found == texts->end() ? "[" + key + "]" : found->second;
            });
            Expected<Template> parsed = Template::parse(name, whole);
            if (!parsed) return indexer::same_error(parsed);
            site.templates_[language].emplace(name, std::move(*parsed));
        }
        site.texts_[language] = std::move(*texts);
    }
    const Expected<std::string> manifest = read_file(fs::path(folder) / "statisch" / "manifest.json");
    if (!manifest) return indexer::same_error(manifest);
    const Json names = Json::parse(*manifest, nullptr, false);
    if (!names.is_object()) return indexer::failure(ErrorCode::Failed, "manifest.json van de site is geen JSON-object.");
    for (const auto& [name, file] : names.items()) {
        if (!file.is_string()) return indexer::failure(ErrorCode::Failed, "manifest.json van de site: '" + name + "' noemt geen bestand.");
        Expected<std::string> body = read_file(fs::path(folder) / "statisch" / file.get<std::string>());
        if (!body) return indexer::same_error(body);
        site.static_files_[file] = make_static(file, std::move(*body));
        site.manifest_[name] = "/statisch/" + file.get<std::string>();
    }
    hash.add_piece(*manifest);
    site.version_ = hash.finish().substr(0, 8);
    return site;
}

std::string Site::render(const std::string& name, const std::string& language, Json frame, const Json& view) const {
    const auto& templates = templates_.at(language);
    frame["statisch"] = manifest_;
    Json whole = frame;
    whole.update(view);
    for (const char* key : {"pagina_titel", "omschrijving", "niet_indexeren", "volgen", "verwijzing"}) frame[key] = view.value(key, Json(false));
    frame["inhoud"] = templates.at(name).render(whole);
    return templates.at("layout").render(frame);
}

std::string Site::render_alone(const std::string& name, const std::string& language, Json view) const {
    view["statisch"] = manifest_;
    return templates_.at(language).at(name).render(view);
}

std::string Site::text(const std::string& language, const std::string& key) const { return text_or(language, key, key); }

std::string Site::text_or(const std::string& language, const std::string& key, const std::string& otherwise) const {
    const auto texts = texts_.find(language);
    if (texts == texts_.end()) return otherwise;
    const auto found = texts->second.find(key);
    return found == texts->second.end() ? otherwise : found->second;
}

const StaticFile* Site::find_static(const std::string& name) const {
    const auto found = static_files_.find(name);
    return found == static_files_.end() ? nullptr : &found->second;
}

}  // namespace hub
