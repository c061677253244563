/** The directories of enterprises and projects (名录). */
package cn.qianhu.contract.form.directory;
