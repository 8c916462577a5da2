// SPDX-License-Identifier: BSL-1.0

#include "json_document.hpp"
#include "mmg_dossier.hpp"
#include "mmg_dossier_check.hpp"
#include "mmg_fields.hpp"

#include <pds/law/sources.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace tool {

namespace {

/// Reads the members of one object.
class reader {
public:
    reader(std::string_view file, json_value const& object, std::string path, problems& found,
           field_places& where)
        : file_{file}, object_{&object}, path_{std::move(path)}, found_{&found}, where_{&where} {}
    reader(reader const&) = delete;
    reader& operator=(reader const&) = delete;
    ~reader() = default;

    /// Names the members that nobody asked for. A name that begins with `//` is a comment.
    void refuse_unknown() const {
        for (auto const& [name, value] : object_->members)
            if (name.substr(0, 2) != "//" &&
                std::find(known_.begin(), known_.end(), name) == known_.end())
                found_->error(file_, value.line, path_of(name),
                              with_nearest("unknown field", pds::nearest_name(name, known_)), name);
    }

    template <class Body>
    void object(std::string_view name, std::string_view /*meaning*/, Body&& body) {
        auto const* const value = of_kind(name, json_kind::object, "not an object");
        if (value == nullptr) return;
        reader in{file_, *value, path_of(name), *found_, *where_};
        body(in);
        in.refuse_unknown();
    }
    template <class Item, class Body>
    void list(std::string_view name, std::vector<Item>& items, std::string_view /*meaning*/,
              Body&& body) {
        auto const* const value = of_kind(name, json_kind::list, "not a list");
        if (value == nullptr) return;
        for (std::size_t i = 0; i != value->items.size(); ++i) {
            auto const path = path_of(name) + '[' + std::to_string(i) + ']';
            auto const& element = value->items[i];
            where_->insert({path, {element.line, element.shown()}});
            if (element.kind != json_kind::object) {
                found_->error(file_, element.line, path, "not an object", element.shown());
                continue;
            }
            reader in{file_, element, path, *found_, *where_};
            body(items.emplace_back(), in);
            in.refuse_unknown();
        }
    }
    template <class Item, class Body>
    void list(std::string_view name, std::optional<std::vector<Item>>& items,
              std::string_view meaning, Body&& body) {
        std::vector<Item> given;
        auto const* const value = find(name);
        list(name, given, meaning, body);
        if (value != nullptr && value->kind == json_kind::list) items = std::move(given);
    }

    void text(std::string_view name, std::string& out, std::string_view /*meaning*/) {
        if (auto const* const value = of_kind(name, json_kind::text, "not a text"))
            out = value->text;
    }
    void texts(std::string_view name, std::vector<std::string>& out, std::string_view /*meaning*/) {
        each(name, [&](json_value const& v, std::string const& path) {
            if (v.kind == json_kind::text && !v.text.empty())
                out.push_back(v.text);
            else
                found_->error(file_, v.line, path, "not a text, or empty", v.shown());
        });
    }
    void answer(std::string_view name, std::optional<bool>& out, std::string_view /*meaning*/) {
        if (auto const* const value = of_kind(name, json_kind::boolean, "neither true nor false"))
            out = value->text == "true";
    }
    void answer(std::string_view name, bool& out, std::string_view meaning) {
        std::optional<bool> given;
        answer(name, given, meaning);
        out = given.value_or(false);
    }
    void number(std::string_view name, std::optional<int>& out, std::string_view /*meaning*/) {
        constexpr std::size_t most_digits = 9;
        auto const* const value = of_kind(name, json_kind::number, "not a whole number");
        if (value == nullptr) return;
        auto const& text = value->text;
        int const n = text.size() > most_digits ? -1 : pds::detail::digits(text, 0, text.size());
        if (n < 0)
            fault(*value, name, "not a whole number from 0 to 999999999");
        else
            out = n;
    }
    void year(std::string_view name, int& out, std::string_view meaning) {
        std::optional<int> given;
        number(name, given, meaning);
        auto const* const value = find(name);
        if (value == nullptr || !given) {
            if (value == nullptr) missing(name);
            return;
        }
        if (*given < pds::law::covered.begin().year() || *given >= pds::law::covered.end().year())
            fault(*value, name, "not a year of the calendar");
        else
            out = *given;
    }
    void amount(std::string_view name, std::optional<pds::money>& out,
                std::string_view /*meaning*/) {
        known_.push_back(name);
        auto const* const value = find(name);
        if (value == nullptr) return;
        where_->insert({path_of(name), {value->line, value->shown()}});
        if (value->kind != json_kind::number && value->kind != json_kind::text)
            return fault(*value, name, "not an amount");
        auto const m = pds::try_parse_money(value->text);
        constexpr auto most = pds::money::from_cents(1'000'000'000'00); // sums stay in 64 bits
        if (!m)
            fault(*value, name, pds::describe(m.error().code));
        else if (*m < pds::money{})
            fault(*value, name, "a negative amount");
        else if (*m > most)
            fault(*value, name, "too large an amount");
        else
            out = *m;
    }
    void amount(std::string_view name, pds::money& out, std::string_view meaning) {
        std::optional<pds::money> given;
        amount(name, given, meaning);
        if (find(name) == nullptr) missing(name);
        out = given.value_or(pds::money{});
    }
    void day(std::string_view name, std::optional<pds::date>& out, std::string_view /*meaning*/) {
        if (auto const* const value = of_kind(name, json_kind::text, "not a date"))
            out = date_of(*value, path_of(name));
    }
    void days(std::string_view name, std::vector<pds::date>& out, std::string_view /*meaning*/) {
        each(name, [&](json_value const& v, std::string const& path) {
            if (v.kind != json_kind::text)
                found_->error(file_, v.line, path, "not a date", v.shown());
            else if (auto const d = date_of(v, path))
                out.push_back(*d);
        });
    }
    template <class Enum, std::size_t Count>
    void choice(std::string_view name, std::optional<Enum>& out,
                std::array<std::string_view, Count> const& names, std::string_view /*meaning*/) {
        if (auto const* const value = of_kind(name, json_kind::text, "not a text"))
            out = named<Enum>(*value, path_of(name), names);
    }
    template <class Enum, std::size_t Count>
    void choice(std::string_view name, Enum& out, std::array<std::string_view, Count> const& names,
                std::string_view meaning) {
        std::optional<Enum> given;
        choice(name, given, names, meaning);
        if (find(name) == nullptr) missing(name);
        out = given.value_or(Enum{});
    }
    template <class Enum, std::size_t Count>
    void choices(std::string_view name, pds::enum_set<Enum>& out,
                 std::array<std::string_view, Count> const& names, std::string_view /*meaning*/) {
        each(name, [&](json_value const& v, std::string const& path) {
            if (v.kind != json_kind::text)
                found_->error(file_, v.line, path, "not a text", v.shown());
            else if (auto const e = named<Enum>(v, path, names))
                out.insert(*e);
        });
    }
    void hours(std::string_view from, std::string_view to, pds::interval<pds::clock_time>& out,
               std::string_view /*meaning*/) {
        auto const begin = clock(from, pds::midnight::begins_day);
        auto const end = clock(to, pds::midnight::may_end_day);
        if (!begin || !end) return;
        if (*end <= *begin)
            fault(*find(to), to, "not after " + std::string{from} + " (" + find(from)->text + ")");
        else
            out = {*begin, *end};
    }
    void month_day(std::string_view name, pds::month_day& out, std::string_view /*meaning*/) {
        auto const* const value = of_kind(name, json_kind::text, "not a day of the form MM-DD");
        if (value == nullptr) return missing_if_absent(name);
        auto const day = pds::try_parse_date("2000-" + value->text); // 29 February is a day
        if (!day)
            fault(*value, name, "not a day of the form MM-DD");
        else
            out = {day->ymd().month, day->ymd().day};
    }

private:
    [[nodiscard]] std::string path_of(std::string_view name) const {
        return path_.empty() ? std::string{name} : path_ + '.' + std::string{name};
    }
    /// The member, unless it is absent or null.
    [[nodiscard]] json_value const* find(std::string_view name) const {
        for (auto const& [its, value] : object_->members)
            if (its == name && value.kind != json_kind::null) return &value;
        return nullptr;
    }
    void fault(json_value const& value, std::string_view name, std::string_view what) {
        found_->error(file_, value.line, path_of(name), what, value.shown());
    }
    void missing(std::string_view name) {
        found_->error(file_, object_->line, path_of(name), "missing", "");
    }
    void missing_if_absent(std::string_view name) {
        if (find(name) == nullptr) missing(name);
    }
    json_value const* of_kind(std::string_view name, json_kind kind, std::string_view what) {
        known_.push_back(name);
        auto const* const value = find(name);
        if (value == nullptr) return nullptr;
        where_->insert({path_of(name), {value->line, value->shown()}});
        if (value->kind == kind) return value;
        fault(*value, name, what);
        return nullptr;
    }
    template <class Read>
    void each(std::string_view name, Read&& read) {
        auto const* const value = of_kind(name, json_kind::list, "not a list");
        if (value == nullptr) return;
        for (std::size_t i = 0; i != value->items.size(); ++i) {
            auto const path = path_of(name) + '[' + std::to_string(i) + ']';
            where_->insert({path, {value->items[i].line, value->items[i].shown()}});
            read(value->items[i], path);
        }
    }
    std::optional<pds::date> date_of(json_value const& v, std::string const& path) {
        auto const day = pds::try_parse_date(v.text);
        if (!day) {
            found_->error(file_, v.line, path, pds::describe(day.error().code), v.text);
            return std::nullopt;
        }
        if (*day < pds::law::covered.begin() || *day >= pds::law::covered.end()) {
            found_->error(file_, v.line, path, "outside the calendar", v.text);
            return std::nullopt;
        }
        return *day;
    }
    template <class Enum, std::size_t Count>
    std::optional<Enum> named(json_value const& v, std::string const& path,
                              std::array<std::string_view, Count> const& names) {
        auto const value = pds::try_value_named<Enum>(v.text, names);
        if (value) return *value;
        found_->error(file_, v.line, path,
                      with_nearest("unknown name", pds::nearest_name(v.text, names)), v.text);
        return std::nullopt;
    }
    std::optional<pds::clock_time> clock(std::string_view name, pds::midnight end) {
        auto const* const value = of_kind(name, json_kind::text, "not a time of the form HH:MM");
        if (value == nullptr) {
            missing_if_absent(name);
            return std::nullopt;
        }
        auto const t = pds::try_parse_clock(value->text, end);
        if (t) return *t;
        fault(*value, name, "not a time of the form HH:MM");
        return std::nullopt;
    }

    std::string_view file_;
    json_value const* object_;
    std::string path_;
    problems* found_;
    field_places* where_;
    std::vector<std::string_view> known_;
};

} // namespace

pds::mmg::dossier read_dossier(std::string_view file, std::string_view text, problems& found) {
    pds::mmg::dossier d;
    auto const json = read_json(file, text, found);
    if (!json) return d;
    if (json->kind != json_kind::object) {
        found.error(file, json->line, "file", "not an object", json->shown());
        return d;
    }
    field_places where;
    reader in{file, *json, {}, found, where};
    visit_dossier(d, in);
    in.refuse_unknown();
    check_fields(file, d, where, found);
    return d;
}

} // namespace tool
