// SPDX-License-Identifier: BSL-1.0
//
// Pictures as SVG: rectangles, lines and words on a white ground, nothing else. Lengths are pixels.

#ifndef PDS_IO_SVG_HPP
#define PDS_IO_SVG_HPP

#include <pds/io/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace pds::io::detail {

class svg_writer {
public:
    svg_writer(int width, int height, std::string_view title) : width_{width} {
        auto const w = std::to_string(width);
        auto const h = std::to_string(height);
        out_ = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + w + ' ' + h +
               R"(" width=")" + w + R"(" height=")" + h +
               R"(" font-family="DejaVu Sans, Arial, sans-serif" role="img">)" + "\n<title>" +
               escaped(title) + "</title>\n";
        rectangle(0, 0, width, height, "#ffffff", "none");
    }
    void rectangle(int x, int y, int w, int h, std::string_view fill, std::string_view stroke,
                   std::string_view tip = {}) {
        out_ += "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
                std::to_string(w) + "\" height=\"" + std::to_string(h) + "\" fill=\"" +
                std::string{fill} + "\" stroke=\"" + std::string{stroke} + '"';
        if (tip.empty())
            out_ += "/>\n";
        else
            out_ += "><title>" + escaped(tip) + "</title></rect>\n";
    }
    void line(int x1, int y1, int x2, int y2, std::string_view stroke, int width = 1) {
        out_ += "<line x1=\"" + std::to_string(x1) + "\" y1=\"" + std::to_string(y1) + "\" x2=\"" +
                std::to_string(x2) + "\" y2=\"" + std::to_string(y2) + "\" stroke=\"" +
                std::string{stroke} + "\" stroke-width=\"" + std::to_string(width) + "\"/>\n";
    }
    void text(int x, int y, int size, std::string_view anchor, std::string_view ink,
              std::string_view words, bool bold = false) {
        out_ += "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) +
                "\" font-size=\"" + std::to_string(size) + "\" text-anchor=\"" +
                std::string{anchor} + "\" fill=\"" + std::string{ink} + '"' +
                (bold ? " font-weight=\"bold\"" : "") + " pointer-events=\"none\">" +
                escaped(words) + "</text>\n";
    }
    /// Bold words of at most `size`, smaller if the picture is not wide enough for them.
    void title(int x, int y, int size, std::string_view words) {
        // seven tenths of its height are a wide letter in bold
        auto const letters = static_cast<int>(std::max<std::size_t>(width_of(words), 1));
        text(x, y, std::clamp((width_ - 2 * x) * 10 / (7 * letters), 8, size), "start", "#000000",
             words, true);
    }
    [[nodiscard]] std::string finish() && { return std::move(out_ += "</svg>\n"); }

private:
    static std::string escaped(std::string_view text) {
        std::string safe;
        for (char const c : text) {
            if (c == '&')
                safe += "&amp;";
            else if (c == '<')
                safe += "&lt;";
            else if (c == '>')
                safe += "&gt;";
            else
                safe += c;
        }
        return safe;
    }
    int width_;
    std::string out_;
};

} // namespace pds::io::detail

#endif
