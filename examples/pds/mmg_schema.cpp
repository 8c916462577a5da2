// SPDX-License-Identifier: BSL-1.0

#include "mmg_dossier.hpp"
#include "mmg_fields.hpp"

#include <pds/law/sources.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tool {

namespace {

using json = nlohmann::ordered_json;

/// Describes fields. Those of a dossier may be absent or null; those of a list's items that have no
/// "not filled in" are required.
class describer {
public:
    [[nodiscard]] json schema() && {
        json s{{"type", "object"},
               {"properties", std::move(properties_)},
               {"patternProperties", {{"^//", json::object()}}},
               {"additionalProperties", false}};
        if (!required_.empty()) s["required"] = std::move(required_);
        return s;
    }

    template <class Body>
    void object(std::string_view name, std::string_view meaning, Body&& body) {
        describer in;
        body(in);
        auto s = std::move(in).schema();
        s["type"] = json::array({"object", "null"});
        put(name, meaning, std::move(s));
    }
    template <class Item, class Body>
    void list(std::string_view name, std::vector<Item> const& /*items*/, std::string_view meaning,
              Body&& body) {
        describer in;
        Item const item{};
        body(item, in);
        put(name, meaning, {{"type", {"array", "null"}}, {"items", std::move(in).schema()}});
    }
    template <class Item, class Body>
    void list(std::string_view name, std::optional<std::vector<Item>> const& /*items*/,
              std::string_view meaning, Body&& body) {
        list(name, std::vector<Item>{}, meaning, body);
    }
    void text(std::string_view name, std::string const& /*value*/, std::string_view meaning) {
        put(name, meaning, {{"type", {"string", "null"}}});
    }
    void texts(std::string_view name, std::vector<std::string> const& /*values*/,
               std::string_view meaning) {
        put(name, meaning,
            {{"type", {"array", "null"}}, {"items", {{"type", "string"}, {"minLength", 1}}}});
    }
    void answer(std::string_view name, std::optional<bool> /*value*/, std::string_view meaning) {
        put(name, meaning, {{"type", {"boolean", "null"}}});
    }
    void number(std::string_view name, std::optional<int> /*value*/, std::string_view meaning) {
        put(name, meaning,
            {{"type", {"integer", "null"}}, {"minimum", 0}, {"maximum", 999'999'999}});
    }
    void year(std::string_view name, int /*value*/, std::string_view meaning) {
        put(name, meaning,
            {{"type", "integer"},
             {"minimum", pds::law::covered.begin().year()},
             {"maximum", pds::law::covered.end().year() - 1}});
        required_.push_back(std::string{name});
    }
    void amount(std::string_view name, std::optional<pds::money> /*value*/,
                std::string_view meaning) {
        put(name, meaning, amount_schema(json::array({"string", "number", "null"})));
    }
    void amount(std::string_view name, pds::money /*value*/, std::string_view meaning) {
        put(name, meaning, amount_schema(json::array({"string", "number"})));
        required_.push_back(std::string{name});
    }
    void day(std::string_view name, std::optional<pds::date> /*value*/, std::string_view meaning) {
        put(name, meaning, {{"type", {"string", "null"}}, {"format", "date"}});
    }
    void days(std::string_view name, std::vector<pds::date> const& /*values*/,
              std::string_view meaning) {
        put(name, meaning,
            {{"type", {"array", "null"}}, {"items", {{"type", "string"}, {"format", "date"}}}});
    }
    template <class Enum, std::size_t Count>
    void choice(std::string_view name, std::optional<Enum> /*value*/,
                std::array<std::string_view, Count> const& names, std::string_view meaning) {
        auto list = list_of(names);
        list.push_back(nullptr);
        put(name, meaning, {{"enum", std::move(list)}});
    }
    template <class Enum, std::size_t Count>
    void choice(std::string_view name, Enum /*value*/,
                std::array<std::string_view, Count> const& names, std::string_view meaning) {
        put(name, meaning, {{"enum", list_of(names)}});
        required_.push_back(std::string{name});
    }
    template <class Enum, std::size_t Count>
    void choices(std::string_view name, pds::enum_set<Enum> /*values*/,
                 std::array<std::string_view, Count> const& names, std::string_view meaning) {
        put(name, meaning, {{"type", {"array", "null"}}, {"items", {{"enum", list_of(names)}}}});
    }
    void hours(std::string_view from, std::string_view to,
               pds::interval<pds::clock_time> const& /*value*/, std::string_view meaning) {
        required(from, meaning, "^([01][0-9]|2[0-3]):[0-5][0-9]$");
        required(to, meaning, "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$");
    }
    void month_day(std::string_view name, pds::month_day /*value*/, std::string_view meaning) {
        required(name, meaning, "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
    }

private:
    static json amount_schema(json types) {
        return {
            {"type", std::move(types)}, {"pattern", "^[0-9]+(\\.[0-9]{1,2})?$"}, {"minimum", 0}};
    }
    template <std::size_t Count>
    static json list_of(std::array<std::string_view, Count> const& names) {
        auto list = json::array();
        for (auto const name : names)
            list.push_back(std::string{name});
        return list;
    }
    void put(std::string_view name, std::string_view meaning, json schema) {
        json s{{"description", std::string{meaning}}};
        s.update(schema);
        properties_[std::string{name}] = std::move(s);
    }
    void required(std::string_view name, std::string_view meaning, char const* pattern) {
        put(name, meaning, {{"type", "string"}, {"pattern", pattern}});
        required_.push_back(std::string{name});
    }

    json properties_ = json::object();
    json required_ = json::array();
};

} // namespace

std::string dossier_schema() {
    describer d;
    pds::mmg::dossier const empty;
    visit_dossier(empty, d);
    json s{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
           {"title", "Dossier of a maison médicale de garde"},
           {"description", "What `pds mmg --dossier` reads. A field that is absent or null was not "
                           "filled in. A name that begins with // is a comment."}};
    s.update(std::move(d).schema());
    return s.dump(2) + '\n';
}

} // namespace tool
