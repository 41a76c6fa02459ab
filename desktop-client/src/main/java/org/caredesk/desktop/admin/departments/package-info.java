/** The departments of a hospital. */
@NullMarked
package org.caredesk.desktop.admin.departments;

import org.jspecify.annotations.NullMarked;
