package cn.qianhu.web;

import java.time.Duration;

/**
 * Limits of the bodies of requests.
 *
 * @param bytes of one
 * @param deadline from the head of a request to the end of its body
 * @param budget of all that are held at the same time
 */
public record BodyLimits(int bytes, Duration deadline, SharedBudget budget) {}
