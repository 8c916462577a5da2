# SPDX-License-Identifier: BSL-1.0
#
# Makes of the comment at the head of a header, behind the licence, Doxygen's words on the file, and
# leads from each class to them, where the example is. No line is added, so that a warning names the
# line of the header.

FNR == 1 {
    file = FILENAME
    sub(/.*\/include\//, "", file)
}
FNR == 2 { $0 = "/// \\file" }
FNR == 3 && !/^\/\// { last = "/// \\file \\no_comment_at_the_head" } # of which Doxygen warns
FNR > 2 && !behind && /^\/\// { $0 = "/" $0 }
!/^\/\// && FNR > 1 { behind = 1 }
FNR > 1 {
    if (last ~ /^\/\/\/ / && /^(template|class|struct) ?.*/ && behind) last = last " \\see " file
    print last
}
{ last = $0 }
END { print last }
