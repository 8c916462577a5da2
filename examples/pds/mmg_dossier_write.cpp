// SPDX-License-Identifier: BSL-1.0

#include "mmg_dossier.hpp"
#include "mmg_fields.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tool {

namespace {

using json = nlohmann::ordered_json;

template <class Enum, std::size_t Count>
json names_of(std::array<std::string_view, Count> const& names, pds::enum_set<Enum> set) {
    auto out = json::array();
    for (std::size_t i = 0; i != Count; ++i)
        if (set.contains(static_cast<Enum>(i))) out.push_back(std::string{names[i]});
    return out;
}

/// Writes fields; with meanings, each behind its own under `// name`.
class writer {
public:
    explicit writer(bool meanings) : meanings_{meanings} {}

    json out = json::object();

    template <class Body>
    void object(std::string_view name, std::string_view meaning, Body&& body) {
        writer in{meanings_};
        body(in);
        put(name, meaning, std::move(in.out));
    }
    template <class Item, class Body>
    void list(std::string_view name, std::vector<Item> const& items, std::string_view meaning,
              Body&& body) {
        list_of<Item>(name, &items, meaning, body);
    }
    template <class Item, class Body>
    void list(std::string_view name, std::optional<std::vector<Item>> const& items,
              std::string_view meaning, Body&& body) {
        list_of<Item>(name, items ? &*items : nullptr, meaning, body);
    }
    void text(std::string_view name, std::string const& value, std::string_view meaning) {
        put(name, meaning, value.empty() ? json{} : json(value));
    }
    void texts(std::string_view name, std::vector<std::string> const& values,
               std::string_view meaning) {
        put(name, meaning, json(values));
    }
    void answer(std::string_view name, std::optional<bool> value, std::string_view meaning) {
        put(name, std::string{meaning} + " (true or false)", value ? json(*value) : json{});
    }
    void number(std::string_view name, std::optional<int> value, std::string_view meaning) {
        put(name, meaning, value ? json(*value) : json{});
    }
    void year(std::string_view name, int value, std::string_view meaning) {
        put(name, meaning, json(value));
    }
    void amount(std::string_view name, std::optional<pds::money> value, std::string_view meaning) {
        put(name, std::string{meaning} + " (euros)",
            value ? json(std::string{pds::to_text(*value)}) : json{});
    }
    void day(std::string_view name, std::optional<pds::date> value, std::string_view meaning) {
        put(name, std::string{meaning} + " (YYYY-MM-DD)",
            value ? json(std::string{pds::to_text(*value)}) : json{});
    }
    void days(std::string_view name, std::vector<pds::date> const& values,
              std::string_view meaning) {
        auto list = json::array();
        for (auto const d : values)
            list.push_back(std::string{pds::to_text(d)});
        put(name, std::string{meaning} + " (YYYY-MM-DD)", std::move(list));
    }
    template <class Enum, std::size_t Count>
    void choice(std::string_view name, std::optional<Enum> value,
                std::array<std::string_view, Count> const& names, std::string_view meaning) {
        put(name, among(meaning, names),
            value ? json(std::string{names[static_cast<std::size_t>(*value)]}) : json{});
    }
    template <class Enum, std::size_t Count>
    void choice(std::string_view name, Enum value, std::array<std::string_view, Count> const& names,
                std::string_view meaning) {
        choice(name, std::optional{value}, names, meaning);
    }
    template <class Enum, std::size_t Count>
    void choices(std::string_view name, pds::enum_set<Enum> values,
                 std::array<std::string_view, Count> const& names, std::string_view meaning) {
        put(name, among(meaning, names), names_of(names, values));
    }
    void hours(std::string_view from, std::string_view to,
               pds::interval<pds::clock_time> const& value, std::string_view meaning) {
        put(from, meaning, std::string{pds::to_text(value.begin())});
        put(to, meaning, std::string{pds::to_text(value.end())});
    }
    void month_day(std::string_view name, pds::month_day value, std::string_view meaning) {
        pds::small_text<5> text;
        text.append_number(static_cast<std::uint64_t>(value.month), 2)
            .append('-')
            .append_number(static_cast<std::uint64_t>(value.day), 2);
        put(name, meaning, std::string{text.view()});
    }

private:
    template <std::size_t Count>
    static std::string among(std::string_view meaning,
                             std::array<std::string_view, Count> const& names) {
        std::string text{meaning};
        for (std::size_t i = 0; i != Count; ++i)
            text += (i == 0 ? ": " : ", ") + std::string{names[i]};
        return text;
    }
    void put(std::string_view name, std::string_view meaning, json value) {
        if (meanings_) out["// " + std::string{name}] = std::string{meaning};
        out[std::string{name}] = std::move(value);
    }
    template <class Item, class Body>
    void list_of(std::string_view name, std::vector<Item> const* items, std::string_view meaning,
                 Body&& body) {
        if (meanings_) { // what an item holds, each field with its meaning
            writer in{true};
            Item const item{};
            body(item, in);
            json comment{{"meaning", std::string{meaning}}};
            for (auto const& [key, value] : in.out.items())
                if (key.substr(0, 3) == "// ") comment[key.substr(3)] = value;
            out["// " + std::string{name}] = std::move(comment);
        }
        json list = items != nullptr ? json::array() : json{};
        if (items != nullptr)
            for (auto const& item : *items) {
                writer in{meanings_};
                body(item, in);
                list.push_back(std::move(in.out));
            }
        out[std::string{name}] = std::move(list);
    }

    bool meanings_;
};

std::string printed(pds::mmg::dossier const& d, bool meanings) {
    writer w{meanings};
    visit_dossier(d, w);
    return w.out.dump(2) + '\n';
}

} // namespace

std::string write_dossier(pds::mmg::dossier const& d) {
    return printed(d, false);
}

std::string empty_dossier() {
    return printed({}, true);
}

} // namespace tool
