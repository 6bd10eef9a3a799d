// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/command.h"
#include "hub/error_answer.h"
#include "hub/http_server.h"
#include "hub/live_index.h"
#include "hub/log.h"
#include "hub/past_reader.h"
#include "hub/public_address.h"
#include "hub/routes.h"
#include "indexer/git_worktree.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

namespace hub {
namespace {

constexpr std::string_view Help = R"(Dient de kennisbank uit als website en API, en volgt nieuwe commits.

Gebruik: watwerkt serve [OPTIES]

Opties:
  --repo MAP      git-repository met de map knowledge/       (standaard: .)
  --ref NAAM      branch of tag die wordt gevolgd            (standaard: HEAD)
  --worktree      dien knowledge/ zoals het nu op schijf staat, ook wat niet is vastgelegd
  --state MAP     waar de index staat                        (standaard: .watwerkt)
  --host ADRES    waar geluisterd wordt                      (standaard: 127.0.0.1)
  --port N        poort; 0 kiest een vrije                   (standaard: 8080)
  --site MAP      gebouwde site                              (standaard: die van de build)
  --threads N     verbindingen tegelijk                      (standaard: 256)
  --poll MS       hoe vaak naar nieuwe commits gekeken wordt (standaard: 300)
  --public-address URL
                  waar de wereld de site vindt, als          (standaard: onbekend)
                  https://watwerkt.example
  --quiet         geen regel per verzoek
  -h, --help      deze tekst

Stop met Ctrl-C of SIGTERM; lopende verzoeken worden afgemaakt.

Voorbeelden:
  watwerkt serve
  watwerkt serve --worktree --state /tmp/voorvertoning
  watwerkt serve --repo /srv/kennis.git --ref main --state /var/lib/watwerkt --port 8081

Exitstatus: 0 netjes gestopt, 1 mislukt, 2 verkeerd gebruik, 4 de index is in gebruik, 5 de index is van een andere versie.
)";

constexpr std::chrono::seconds LongestStop{5};

struct ServeOptions {
    HttpOptions http;
    LiveOptions live;
    std::string site;
    std::string public_address;  // empty: not told
};

// The work tree takes the same road as a commit: it is made one, in a repository of its own in the state folder.
LiveOptions follow_worktree(LiveOptions options) {
    const std::string scratch = options.state_folder + "/werkmap.git";
    options.before_look = [repository = options.repository, scratch, told = std::string()]() mutable {
        const auto taken = indexer::snapshot_worktree(repository, scratch);
        const std::string problem = taken ? "" : taken.error().message;
        if (problem != told && !problem.empty()) log_event("worktree-failed", problem);
        told = problem;
    };
    options.repository = scratch;
    options.ref = indexer::SnapshotBranch;
    return options;
}

indexer::Expected<ServeOptions> read_options(const Arguments& arguments) {
    const auto port = number_option(arguments, "port", 8080, 0, 65535);
    const auto threads = number_option(arguments, "threads", 256, 2, 4096);
    const auto poll = number_option(arguments, "poll", 300, 10, 3'600'000);
    for (const auto& number : {port, threads, poll})
        if (!number) return indexer::same_error(number);
    if (!arguments.words.empty()) return indexer::failure(indexer::ErrorCode::Usage, "'" + arguments.words[0] + "' hoort hier niet.");
    ServeOptions options;
    options.http = {arguments.value("host", "127.0.0.1"), *port, static_cast<std::size_t>(*threads), !arguments.has("quiet")};
    options.live.repository = arguments.value("repo", ".");
    options.live.ref = arguments.value("ref", "HEAD");
    options.live.state_folder = arguments.value("state", DefaultState);
    options.live.poll = std::chrono::milliseconds(*poll);
    if (arguments.has("worktree") && arguments.has("ref")) return indexer::failure(indexer::ErrorCode::Usage, "--worktree en --ref gaan niet samen.");
    if (arguments.has("worktree")) options.live = follow_worktree(std::move(options.live));
    options.site = arguments.value("site", WATWERKT_SITE_FOLDER);
    if (arguments.has("public-address")) {
        const auto address = read_public_address(arguments.value("public-address", ""));
        if (!address) return indexer::same_error(address);
        options.public_address = *address;
    }
    return options;
}

sigset_t stop_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

// A client that keeps its connection may not keep the program.
void leave_within(std::chrono::seconds time) {
    std::thread([time] {
        std::this_thread::sleep_for(time);
        std::_Exit(Done);
    }).detach();
}

HttpHandler make_handler(const Site& site, const LiveIndex& live, const std::string& public_address, PastReader& past) {
    return [&site, &live, &public_address, &past](const Request& request, int problem_status) -> HttpAnswer {
        const std::shared_ptr<const SearchIndex> index = live.current();
        if (problem_status != 0) return {answer_problem({problem_status, {}, {}, {}}, request, site, index.get()), "-"};
        Answer answered = answer(request, site, index, public_address, &past);
        return {std::move(answered.page), answered.route};
    };
}

void announce(const HttpServer& server, const HttpOptions& http, const SearchIndex& index) {
    std::cout << "Wat werkt staat op http://" << http.host << ":" << server.port() << "/ (" << index.document_count() << " notities, commit "
              << index.commit().substr(0, 7) << ")" << std::endl;
}

ExitStatus run(const Arguments& arguments) {
    const auto options = read_options(arguments);
    if (!options) return tell(options.error());
    const auto site = Site::load(options->site);
    if (!site) return tell(site.error());
    const sigset_t signals = stop_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread, so that only sigwait below gets them
    std::signal(SIGPIPE, SIG_IGN);

    LiveIndex live(options->live);
    PastReader past(run_on(options->live.repository));
    const auto server = HttpServer::bind(options->http, make_handler(*site, live, options->public_address, past));
    if (!server) return tell(server.error());
    if (auto opened = live.open(); !opened) return tell(opened.error());
    std::thread serving([&] { (*server)->run(); });
    live.catch_up();
    live.follow();
    announce(**server, options->http, *live.current());
    int received = 0;
    sigwait(&signals, &received);
    log_event("stop", "gestopt door een signaal");
    leave_within(LongestStop);
    (*server)->stop();
    serving.join();
    return Done;
}

}  // namespace

const Command& serve_command() {
    static const Command command{"serve",
                                 Help,
                                 {{"repo", true}, {"ref", true}, {"worktree"}, {"state", true}, {"host", true}, {"port", true}, {"site", true}, {"threads", true}, {"poll", true}, {"public-address", true}, {"quiet"}},
                                 run};
    return command;
}

}  // namespace hub
