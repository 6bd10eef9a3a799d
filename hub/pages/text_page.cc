// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/text_page.h"

#include "hub/pages/companion_parts.h"
#include "hub/pages/view.h"

namespace hub {

using indexer::Json;

namespace {

// A page of text alone. `name`: its template, and its address.
Page text_page(const Context& context, const std::string& name, const std::string& title, const std::string& summary) {
    const Json view{{"pagina_titel", context.text(title)},
                    {"omschrijving", context.text(summary)},
                    {"kruimels", trail(context)},
                    {"kruimel_hier", context.text(title)},
                    {"kruimel_vertaald", true},
                    {"engels", context.request.language == "en"}};
    return render_page(context, name, "/" + name, view);
}

}  // namespace

Page about_page(const Context& context) { return text_page(context, "over", "over_titel", "over_kort"); }

Page accessibility_page(const Context& context) { return text_page(context, "toegankelijkheid", "toegankelijk_titel", "toegankelijk_kort"); }

}  // namespace hub
