@NullMarked
package org.caredesk.desktop.admin.doctors;

import org.jspecify.annotations.NullMarked;
