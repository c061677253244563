/**
 * Project investment (项目投资): what its reports add to cells. They contend for the months of
 * projects, so that the project stage brings them together; the enterprise stage only judges who
 * reports them.
 */
package cn.qianhu.domain.form.investment;
