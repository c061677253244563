package cn.qianhu.streams.alert;

import cn.qianhu.contract.code.ProjectStatus;
import java.math.BigInteger;
import java.util.List;

/**
 * How far a project has come at P*.
 *
 * @param plan investment planned for P*'s year by the entry of that very year, 0.01 万元; zero where
 *     there is none
 * @param completedYtd completed from January to P*, 0.01 万元
 * @param status by the latest report up to P*; null where there is none
 * @param sources the reports behind the sum
 */
public record ProjectProgress(
    BigInteger plan, BigInteger completedYtd, ProjectStatus status, List<Coordinates> sources) {}
