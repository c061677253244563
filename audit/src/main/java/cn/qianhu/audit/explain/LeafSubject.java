package cn.qianhu.audit.explain;

/**
 * The subject of a leaf's fact.
 *
 * @param form name of the form
 * @param id enterprise, or project
 * @param name by the directory entry in force; the id where there is none
 * @param region county in force for the month
 * @param industry division in force for the month
 */
public record LeafSubject(
    String form, String id, String name, String period, String region, String industry) {}
