// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/past_reader.h"

#include "hub/child_process.h"
#include "hub/exit_status.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;
using indexer::Json;
using indexer::failure;

namespace {

constexpr std::size_t MostChildren = 2;
constexpr std::size_t MostKept = 256;
constexpr std::size_t MostKeptBytes = 32U << 20U;
constexpr std::size_t MostOutputBytes = 8U << 20U;
constexpr std::chrono::seconds LongestRun{20};

// What a child tells of a mistake that the one who asked can mend; see hub/commands/past_answer.h.
Expected<std::string> told_mistake(const std::string& output) {
    const Json told = Json::parse(output, nullptr, false);
    if (!told.is_object() || !told.contains("fout")) return failure(ErrorCode::Failed, "Een oude versie is niet te lezen.");
    const ErrorCode code = indexer::first_value(told, "soort") == "verkeerd" ? ErrorCode::BadParameter : ErrorCode::NotFound;
    return failure(code, indexer::first_value(told, "fout"), indexer::first_value(told, "hint"));
}

Expected<std::string> outcome_of(CapturedRun run) {
    switch (run.end) {
        case CapturedRun::End::TooSlow: return failure(ErrorCode::Busy, "Dit duurde te lang.", "Probeer het later nog eens.");
        case CapturedRun::End::TooMuch: return failure(ErrorCode::Failed, "Een oude versie is te groot.");
        case CapturedRun::End::Failed: return failure(ErrorCode::Failed, "Een oude versie is niet te lezen.");
        case CapturedRun::End::Exited: break;
    }
    if (run.status == Done) return std::move(run.output);
    return told_mistake(run.output);
}

std::string key_of(const std::vector<std::string>& arguments) {
    std::string key;
    for (const std::string& argument : arguments) key.append(argument).push_back('\0');
    return key;
}

}  // namespace

Expected<PastReader::Answer> PastReader::note(const std::string& slug, const std::string& commit, const std::string& served) {
    return kept_or_asked({"past", "--ref", served, "--", slug, commit});
}

Expected<PastReader::Answer> PastReader::tags(const std::string& served) {
    std::size_t bytes = 0;
    return ask({"recalibration", "--ref", served}, bytes);  // not kept: a tag may come without a commit
}

Expected<PastReader::Answer> PastReader::recalibration(const std::string& from, const std::string& to, const std::string& served) {
    std::size_t bytes = 0;
    const Expected<Answer> names = ask({"recalibration", "--ref", served, "--names", "--", from, to}, bytes);  // not kept: a tag may move
    if (!names) return names;
    const auto id = [&](const char* side) { return indexer::first_value((*names)->at(side), "commit"); };
    const Expected<Answer> compared = kept_or_asked({"recalibration", "--ref", served, "--", id("van"), id("tot")});
    if (!compared) return compared;
    Json named = **compared;
    named.update(**names);  // as they were asked for
    return std::make_shared<const Json>(std::move(named));
}

Expected<PastReader::Answer> PastReader::kept_or_asked(const std::vector<std::string>& arguments) {
    const std::string key = key_of(arguments);
    if (Answer found = find(key)) return found;
    std::size_t bytes = 0;
    Expected<Answer> answer = ask(arguments, bytes);
    if (answer) keep({key, *answer, bytes});
    return answer;
}

Expected<PastReader::Answer> PastReader::ask(const std::vector<std::string>& arguments, std::size_t& bytes) {
    {
        const std::lock_guard lock(mutex_);
        if (running_ >= MostChildren) return failure(ErrorCode::Busy, "Er worden nu veel oude versies gelezen.", "Probeer het over een paar tellen opnieuw.");
        ++running_;
    }
    struct GiveBack {
        PastReader& reader;
        ~GiveBack() {
            const std::lock_guard lock(reader.mutex_);
            --reader.running_;
        }
    } const give_back{*this};
    const Expected<std::string> output = run_(arguments);
    if (!output) return indexer::same_error(output);
    Json json = Json::parse(*output, nullptr, false);
    if (!json.is_object()) return failure(ErrorCode::Failed, "Een oude versie is niet te lezen.");
    bytes = output->size();
    return std::make_shared<const Json>(std::move(json));
}

PastReader::Answer PastReader::find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.key == key; });
    if (found == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return found->answer;
}

void PastReader::keep(Kept one) {
    const std::lock_guard lock(mutex_);
    kept_bytes_ += one.bytes;
    kept_.push_front(std::move(one));
    while (kept_.size() > MostKept || (kept_bytes_ > MostKeptBytes && kept_.size() > 1)) {
        kept_bytes_ -= kept_.back().bytes;
        kept_.pop_back();
    }
}

PastReader::Run run_on(const std::string& repository) {
    return [repository](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, {"--repo", repository});
        return outcome_of(run_self_captured(arguments, MostOutputBytes, LongestRun));
    };
}

}  // namespace hub
