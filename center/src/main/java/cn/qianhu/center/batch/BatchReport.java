package cn.qianhu.center.batch;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.event.Alert;
import java.util.List;
import java.util.Map;

/**
 * What a batch run did.
 *
 * @param sent rows published by kind
 * @param written rows written by table
 * @param openAlerts the alerts that are open, with their evidence
 * @param deadLetters records whose bytes could not be decoded
 */
public record BatchReport(
    Map<Kind, Long> sent, Map<String, Long> written, List<Alert> openAlerts, long deadLetters) {}
