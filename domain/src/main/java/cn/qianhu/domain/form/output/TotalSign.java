package cn.qianhu.domain.form.output;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;

/**
 * Why reports that rise from month to month are taken for totals.
 *
 * @param compared the months of the year before that say so, by how far they lie from P*
 * @param words as it goes on behind what they rise from and to
 */
record TotalSign(List<Integer> compared, Bilingual words) {}
