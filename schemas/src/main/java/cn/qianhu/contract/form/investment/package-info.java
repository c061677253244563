/** Monthly reports of projects' investment (项目投资). */
package cn.qianhu.contract.form.investment;
