// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/http_server.h"

#include "hub/gzip.h"
#include "hub/log.h"
#include "indexer/calendar_date.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <httplib.h>
#include <thread>

namespace hub {
namespace {

using indexer::ErrorCode;
using Clock = std::chrono::steady_clock;

constexpr int Backlog = 1024;  // Debian's library was compiled with 5; connections over it wait for seconds (performance.md 4)
constexpr std::size_t MostPathBytes = 512;
constexpr std::size_t MostTargetBytes = 4096;
constexpr std::size_t MostBodyBytes = 256 * 1024;
constexpr int GzipLevel = 4;

// reliability.md 3.1 and 6: on every answer, errors too.
const httplib::Headers SecurityHeaders{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
     "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
};

// listen() once more on the bound socket is the only way to a longer backlog with a compiled library.
class Server : public httplib::Server {
public:
    void raise_backlog() { ::listen(svr_sock_, Backlog); }
};

bool has_control_bytes(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

void split_language(Request& request) {
    if (request.path != "/en" && !request.path.starts_with("/en/")) return;
    request.language = "en";
    request.path.erase(0, 3);
    if (request.path.empty()) request.path = "/";
}

// RFC 9110, 12.5.3, as far as browsers go: gzip is named and not with weight zero.
bool accepts_gzip(const std::string& header) {
    const std::size_t at = header.find("gzip");
    if (at == std::string::npos) return false;
    const std::string weight = header.substr(at + 4, header.find(',', at) - at - 4);
    const std::size_t value = weight.find("q=0");
    return value == std::string::npos || weight.find_first_not_of("0. ", value + 3) != std::string::npos;
}

Request to_request(const httplib::Request& from) {
    Request request;
    request.today = indexer::to_date(std::time(nullptr));
    request.path = from.path;
    for (const auto& [name, value] : from.params) request.parameters.emplace_back(name, value);
    request.if_none_match = from.get_header_value("If-None-Match");
    request.accepts_gzip = accepts_gzip(from.get_header_value("Accept-Encoding"));
    split_language(request);
    return request;
}

// Why a request is refused before any route is asked; 0 when it is not.
int refusal(const httplib::Request& request) {
    if (request.target.size() > MostTargetBytes || request.path.size() > MostPathBytes) return 414;
    if (!indexer::is_valid_utf8(request.path) || has_control_bytes(request.path)) return 400;
    if (request.method != "GET" && request.method != "HEAD") return 405;
    return 0;
}

bool wants_same(const Page& page, const Request& request) {
    return page.status == 200 && !page.etag.empty() && request.if_none_match.find("\"" + page.etag + "\"") != std::string::npos;
}

// What is made to stand on other people's pages: any site may frame and read it. It runs nothing, so there is nothing to trick a reader into.
void open_to_other_sites(httplib::Response& response) {
    for (const char* closed : {"Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Resource-Policy"}) response.headers.erase(closed);
    response.set_header("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");
    response.set_header("Cross-Origin-Resource-Policy", "cross-origin");
    response.set_header("Access-Control-Allow-Origin", "*");
}

void send(const Request& request, Page page, httplib::Response& response) {
    response.set_header("Vary", "Accept-Encoding");
    response.set_header("Cache-Control", page.cache_control);
    if (!page.etag.empty()) response.set_header("ETag", "W/\"" + page.etag + "\"");
    if (page.type.find("json") != std::string::npos) {
        response.set_header("API-Version", "1.0.0");
        response.set_header("Access-Control-Allow-Origin", "*");
    }
    if (page.for_other_sites) open_to_other_sites(response);
    if (page.status == 405) response.set_header("Allow", "GET, HEAD");
    if (page.status == 503) response.set_header("Retry-After", "2");
    if (wants_same(page, request)) {
        response.status = 304;
        return;
    }
    if (!page.packed && request.accepts_gzip && page.body.size() >= LeastGzipped) {
        page.body = gzip(page.body, GzipLevel);
        page.packed = true;
    }
    if (page.packed) response.set_header("Content-Encoding", "gzip");
    response.status = page.status;
    response.set_content(std::move(page.body), page.type);
}

// The library would answer ranges of a page that was made whole, and compress what we compressed; both are ours to decide.
void take_over(httplib::Request& request) {
    request.ranges.clear();
    request.headers.erase("Accept-Encoding");
}

}  // namespace

struct HttpServer::State {
    HttpOptions options;
    HttpHandler handler;
    Server server;
    int port = 0;

    void answer(const httplib::Request& from, httplib::Response& response, int problem_status) {
        const auto begun = Clock::now();
        const Request request = to_request(from);
        take_over(const_cast<httplib::Request&>(from));
        HttpAnswer answered = handler(request, problem_status);
        send(request, std::move(answered.page), response);
        if (!options.log_requests) return;
        const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
        log_request({from.method == "GET" || from.method == "HEAD" ? from.method : "-", answered.route, response.status, response.body.size(), duration});
    }

    void configure() {
        server.new_task_queue = [this] { return new httplib::ThreadPool(options.threads); };
        server.set_tcp_nodelay(true);
        server.set_keep_alive_max_count(100);
        // Also how long a connection may wait for its first request: browsers open spare ones, and do not ask again when one of those is
        // closed just as they use it. And how long an idle connection holds up the end of the server, which is 5 s at most.
        server.set_keep_alive_timeout(4);
        server.set_read_timeout(5);
        server.set_write_timeout(5);
        server.set_payload_max_length(MostBodyBytes);
        server.set_default_headers(SecurityHeaders);
        // Not SO_REUSEPORT, the library's choice: a second server on the port must fail, not share.
        server.set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
    }

    void install() {
        // Everything is answered before the library's own routes, which are regular expressions over strangers' paths.
        server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            const int problem = refusal(request);
            if (problem == 405) return httplib::Server::HandlerResponse::Unhandled;  // its body has to be read first
            answer(request, response, problem);
            return httplib::Server::HandlerResponse::Handled;
        });
        // What the library refuses by itself (a header too long, a body too large, a method nobody takes) gets our page too.
        server.set_error_handler(httplib::Server::HandlerWithResponse([this](const httplib::Request& request, httplib::Response& response) {
            if (!response.body.empty()) return httplib::Server::HandlerResponse::Unhandled;
            const bool other_method = response.status == 404 || response.status == 400;
            answer(request, response, other_method && refusal(request) == 405 ? 405 : response.status);
            return httplib::Server::HandlerResponse::Handled;
        }));
        server.set_exception_handler([](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
            log_event("exception", "een verzoek liep stuk");
            response.status = 500;
        });
    }
};

HttpServer::HttpServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpServer::~HttpServer() = default;

indexer::Expected<std::unique_ptr<HttpServer>> HttpServer::bind(const HttpOptions& options, HttpHandler handler) {
    auto state = std::make_unique<State>();
    state->options = options;
    state->handler = std::move(handler);
    state->configure();
    state->install();
    if (options.port == 0)
        state->port = state->server.bind_to_any_port(options.host);
    else if (state->server.bind_to_port(options.host, options.port))
        state->port = options.port;
    if (state->port <= 0)
        return indexer::failure(ErrorCode::Failed,
                                "Op " + options.host + " poort " + std::to_string(options.port) + " kan niet geluisterd worden.",
                                "Kies een andere poort met --port, of stop het programma dat hem gebruikt.");
    state->server.raise_backlog();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(state)));
}

int HttpServer::port() const { return state_->port; }
void HttpServer::run() { state_->server.listen_after_bind(); }
void HttpServer::stop() {
    // The library ignores a stop that comes before it has begun to listen.
    for (int tries = 0; tries < 400 && !state_->server.is_running(); ++tries) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    state_->server.stop();
}

}  // namespace hub
