@NullMarked
package org.caredesk.desktop.admin.hospitals;

import org.jspecify.annotations.NullMarked;
