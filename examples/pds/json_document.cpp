// SPDX-License-Identifier: BSL-1.0

#include "json_document.hpp"

#include <pds/io/utf8.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace tool {

namespace {

/// Reads characters and counts the lines that are behind.
class counting_iterator {
public:
    struct place {
        std::size_t line = 1;
        char last = ' ';
        /// The line of the token that was read: a number is known by what follows it.
        [[nodiscard]] std::size_t of_token() const { return last == '\n' ? line - 1 : line; }
    };
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using reference = char const&;
    using pointer = char const*;
    using iterator_category = std::input_iterator_tag;

    counting_iterator(char const* at, place* where) : at_{at}, where_{where} {}
    reference operator*() const { return *at_; }
    counting_iterator& operator++() {
        where_->last = *at_;
        where_->line += *at_ == '\n';
        ++at_;
        return *this;
    }
    friend bool operator==(counting_iterator const& a, counting_iterator const& b) {
        return a.at_ == b.at_;
    }
    friend bool operator!=(counting_iterator const& a, counting_iterator const& b) {
        return !(a == b);
    }

private:
    char const* at_;
    place* where_;
};

/// Builds the values. Keeps a stack of the lists and objects that are open.
class builder : public nlohmann::json_sax<nlohmann::json> {
public:
    builder(counting_iterator::place const& where, std::string_view file, std::string_view text,
            problems& found)
        : where_{&where}, file_{file}, text_{text}, found_{&found} {}

    json_value root{};

    bool null() override { return add({json_kind::null, where_->of_token(), "null"}); }
    bool boolean(bool value) override {
        return add({json_kind::boolean, where_->of_token(), value ? "true" : "false"});
    }
    bool number_integer(number_integer_t value) override {
        return add({json_kind::number, where_->of_token(), std::to_string(value)});
    }
    bool number_unsigned(number_unsigned_t value) override {
        return add({json_kind::number, where_->of_token(), std::to_string(value)});
    }
    bool number_float(number_float_t /*value*/, string_t const& written) override {
        return add({json_kind::number, where_->of_token(), written});
    }
    bool string(string_t& value) override {
        return add({json_kind::text, where_->of_token(), std::move(value)});
    }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open(json_kind::object); }
    bool start_array(std::size_t /*size*/) override { return open(json_kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        auto const& members = open_.back()->members;
        if (std::any_of(members.begin(), members.end(),
                        [&](auto const& m) { return m.first == name; }))
            found_->error(file_, where_->of_token(), name, "given twice", name);
        open_.back()->members.emplace_back(std::move(name), json_value{});
        return true;
    }
    bool parse_error(std::size_t position, std::string const& token,
                     nlohmann::detail::exception const& e) override {
        std::string_view what = e.what();
        if (auto const at = what.find("column "); at != what.npos)
            if (auto const colon = what.find(": ", at); colon != what.npos)
                what.remove_prefix(colon + 2);
        // `position` characters were read, the last of them the one that is wrong.
        auto const before = text_.substr(0, position == 0 ? 0 : position - 1);
        auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        auto const newline = before.rfind('\n');
        auto const column = before.size() - (newline == before.npos ? 0 : newline + 1) + 1;
        // It quotes the whole token; the value is shown at the end anyway.
        if (auto const last = what.find("; last read: "); last != what.npos)
            what = what.substr(0, last);
        found_->error(file_, line + 1, "column " + std::to_string(column),
                      "not JSON: " + std::string{what}, token);
        return false;
    }

private:
    json_value& place() {
        if (open_.empty()) return root;
        auto& parent = *open_.back();
        if (parent.kind == json_kind::object) return parent.members.back().second;
        return parent.items.emplace_back();
    }
    bool add(json_value value) {
        place() = std::move(value);
        return true;
    }
    bool open(json_kind kind) {
        constexpr std::size_t deepest = 32;
        if (open_.size() == deepest) {
            found_->error(file_, where_->of_token(), "file", "nested too deep", "");
            return false;
        }
        auto& value = place();
        value.kind = kind;
        value.line = where_->of_token();
        open_.push_back(&value); // its parent gets no new child while it is open
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    counting_iterator::place const* where_;
    std::string_view file_;
    std::string_view text_;
    problems* found_;
    std::vector<json_value*> open_;
};

} // namespace

std::string json_value::shown() const {
    if (kind == json_kind::list) return "[...]";
    if (kind == json_kind::object) return "{...}";
    return text;
}

std::optional<json_value> read_json(std::string_view file, std::string_view text, problems& found) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
        text.remove_prefix(byte_order_mark.size());
    counting_iterator::place where;
    builder build{where, file, text, found};
    bool const read =
        nlohmann::json::sax_parse(counting_iterator{text.data(), &where},
                                  counting_iterator{text.data() + text.size(), &where}, &build);
    if (!read) return std::nullopt;
    return std::move(build.root);
}

} // namespace tool
