// SPDX-License-Identifier: BSL-1.0
//
// The 96 departments of metropolitan France: people, area, and whether the law of 9 January 1985
// counts them as mountain (R-S2). The figures of 2005 lie between the two counts of the population,
// and are those that the targets of 2008 follow (R-S6).

#ifndef PDS_LAW_DEPARTMENTS_2005_HPP
#define PDS_LAW_DEPARTMENTS_2005_HPP

#include <pds/organisation/department.hpp>

#include <array>

namespace pds::law {

/// By code, Paris last. Columns: population of 1999, of 2006, of 2005 (interpolated); area in km²;
/// mountain.
// clang-format off
inline constexpr std::array<department, 96> departments_2005{{
    {"01", "Ain", 515270, 566740, 559182, 5784, true},
    {"02", "Aisne", 535489, 537061, 536830, 7411, false},
    {"03", "Allier", 344721, 343309, 343516, 7379, true},
    {"04", "Alpes-de-Haute-Provence", 139561, 154501, 152307, 6993, true},
    {"05", "Hautes-Alpes", 121419, 130752, 129382, 5697, true},
    {"06", "Alpes-Maritimes", 1011326, 1073184, 1064101, 4294, true},
    {"07", "Ardèche", 286023, 306238, 303270, 5566, true},
    {"08", "Ardennes", 290130, 285653, 286310, 5246, false},
    {"09", "Ariège", 137205, 146289, 144955, 4909, true},
    {"10", "Aube", 292131, 299704, 298592, 6027, false},
    {"11", "Aude", 309770, 341022, 336433, 6343, true},
    {"12", "Aveyron", 263808, 273377, 271972, 8773, true},
    {"13", "Bouches-du-Rhône", 1835719, 1937405, 1922473, 5247, false},
    {"14", "Calvados", 648385, 671351, 667979, 5592, false},
    {"15", "Cantal", 150778, 149682, 149843, 5774, true},
    {"16", "Charente", 339628, 347037, 345949, 5973, false},
    {"17", "Charente-Maritime", 557024, 598915, 592764, 6906, false},
    {"18", "Cher", 314428, 314675, 314639, 7307, false},
    {"19", "Corrèze", 232576, 240363, 239220, 5898, true},
    {"21", "Côte-d'Or", 506755, 517168, 515639, 8802, true},
    {"22", "Côtes-d'Armor", 542373, 570861, 566678, 6989, false},
    {"23", "Creuse", 124470, 123401, 123558, 5599, true},
    {"24", "Dordogne", 388293, 404052, 401738, 9222, false},
    {"25", "Doubs", 499062, 516157, 513647, 5256, true},
    {"26", "Drôme", 437778, 468608, 464081, 6558, true},
    {"27", "Eure", 541054, 567221, 563379, 6031, false},
    {"28", "Eure-et-Loir", 407665, 421114, 419139, 5931, false},
    {"29", "Finistère", 852418, 883001, 878510, 6796, false},
    {"2A", "Corse-du-Sud", 118593, 135718, 133203, 4017, true},
    {"2B", "Haute-Corse", 141603, 158400, 155933, 4704, true},
    {"30", "Gard", 623125, 683169, 674352, 5875, true},
    {"31", "Haute-Garonne", 1046338, 1186330, 1165773, 6359, true},
    {"32", "Gers", 172335, 181375, 180048, 6300, false},
    {"33", "Gironde", 1287334, 1393758, 1378130, 10086, false},
    {"34", "Hérault", 896441, 1001041, 985681, 6232, true},
    {"35", "Ille-et-Vilaine", 867533, 945851, 934351, 6842, false},
    {"36", "Indre", 231139, 232959, 232692, 6898, false},
    {"37", "Indre-et-Loire", 554003, 580312, 576449, 6157, false},
    {"38", "Isère", 1094006, 1169491, 1158407, 7878, true},
    {"39", "Jura", 250857, 257399, 256438, 5049, true},
    {"40", "Landes", 327334, 362827, 357615, 9355, false},
    {"41", "Loir-et-Cher", 314968, 325182, 323682, 6422, false},
    {"42", "Loire", 728524, 741269, 739397, 4804, true},
    {"43", "Haute-Loire", 209113, 219484, 217961, 5003, true},
    {"44", "Loire-Atlantique", 1134266, 1234085, 1219427, 7004, false},
    {"45", "Loiret", 618126, 645325, 641331, 6812, false},
    {"46", "Lot", 160197, 169531, 168160, 5226, true},
    {"47", "Lot-et-Garonne", 305380, 322292, 319809, 5385, false},
    {"48", "Lozère", 73509, 76800, 76317, 5175, true},
    {"49", "Maine-et-Loire", 732942, 766659, 761708, 7172, false},
    {"50", "Manche", 481471, 492563, 490934, 6040, false},
    {"51", "Marne", 565229, 565841, 565751, 8196, false},
    {"52", "Haute-Marne", 194873, 187652, 188712, 6256, false},
    {"53", "Mayenne", 285338, 299000, 296994, 5213, false},
    {"54", "Meurthe-et-Moselle", 713779, 725302, 723610, 5285, true},
    {"55", "Meuse", 192198, 193696, 193476, 6235, false},
    {"56", "Morbihan", 643873, 694821, 687340, 6870, false},
    {"57", "Moselle", 1023447, 1036776, 1034819, 6251, true},
    {"58", "Nièvre", 225198, 222220, 222657, 6875, true},
    {"59", "Nord", 2555020, 2565257, 2563754, 5750, false},
    {"60", "Oise", 766441, 792975, 789079, 5890, false},
    {"61", "Orne", 292337, 292879, 292799, 6145, false},
    {"62", "Pas-de-Calais", 1441568, 1453387, 1451651, 6692, false},
    {"63", "Puy-de-Dôme", 604266, 623463, 620644, 8015, true},
    {"64", "Pyrénées-Atlantiques", 600018, 636849, 631441, 7683, true},
    {"65", "Hautes-Pyrénées", 222368, 227736, 226948, 4519, true},
    {"66", "Pyrénées-Orientales", 392803, 432112, 426340, 4137, true},
    {"67", "Bas-Rhin", 1026120, 1079016, 1071249, 4797, true},
    {"68", "Haut-Rhin", 708025, 736477, 732299, 3531, true},
    {"69", "Rhône", 1578869, 1669655, 1656324, 2720, true},
    {"70", "Haute-Saône", 229732, 235867, 234966, 5390, true},
    {"71", "Saône-et-Loire", 544893, 549361, 548705, 8613, true},
    {"72", "Sarthe", 529851, 553484, 550014, 6245, false},
    {"73", "Savoie", 373258, 403090, 398709, 6269, true},
    {"74", "Haute-Savoie", 631679, 696255, 686772, 4840, true},
    {"76", "Seine-Maritime", 1239138, 1243834, 1243144, 6329, false},
    {"77", "Seine-et-Marne", 1193767, 1273488, 1261782, 5927, false},
    {"78", "Yvelines", 1354304, 1395804, 1389710, 2306, false},
    {"79", "Deux-Sèvres", 344392, 359711, 357462, 6040, false},
    {"80", "Somme", 555551, 564319, 563031, 6191, false},
    {"81", "Tarn", 343402, 365335, 362114, 5782, true},
    {"82", "Tarn-et-Garonne", 206034, 226849, 223792, 3731, true},
    {"83", "Var", 898441, 985099, 972374, 6030, true},
    {"84", "Vaucluse", 499685, 534291, 529209, 3577, true},
    {"85", "Vendée", 539664, 597185, 588738, 6794, false},
    {"86", "Vienne", 399024, 418460, 415606, 7038, false},
    {"87", "Haute-Vienne", 353893, 367156, 365208, 5557, true},
    {"88", "Vosges", 380952, 379975, 380118, 5897, true},
    {"89", "Yonne", 333221, 340088, 339080, 7461, true},
    {"90", "Territoire-de-Belfort", 137408, 141201, 140644, 611, true},
    {"91", "Essonne", 1134238, 1198273, 1188870, 1819, false},
    {"92", "Hauts-de-Seine", 1428881, 1536100, 1520356, 175, false},
    {"93", "Seine-Saint-Denis", 1382861, 1491970, 1475948, 236, false},
    {"94", "Val-de-Marne", 1227250, 1298340, 1287901, 244, false},
    {"95", "Val-d'Oise", 1105464, 1157052, 1149477, 1253, false},
    {"75", "Paris", 2125246, 2181371, 2173129, 105, false},
}};
// clang-format on

} // namespace pds::law

#endif
