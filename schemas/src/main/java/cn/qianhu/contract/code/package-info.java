/**
 * Code tables, identifiers and closed lists of the domain ("domain, Code tables"). All of it is
 * pure; the tables are instances, so that an audit can judge old data by the tables of its day.
 */
package cn.qianhu.contract.code;
