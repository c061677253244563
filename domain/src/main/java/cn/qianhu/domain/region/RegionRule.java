package cn.qianhu.domain.region;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Subject;
import java.util.Optional;

/**
 * A rule about the cells of one scope, region and industry. It is judged for P* wherever a cell of
 * the series changed, and for all series when P* moves.
 */
public interface RegionRule {

  AlertRule rule();

  /** Whether the rule is about a series, one of those whose region the stage owns. */
  boolean concerns(CellSeries series, RegionView view);

  /**
   * Judges a series that the rule is about.
   *
   * @param subject the region; with the division where the series is of one
   */
  Optional<Judgement> judge(Subject subject, CellSeries series, RegionView view);
}
