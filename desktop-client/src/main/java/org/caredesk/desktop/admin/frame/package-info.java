/**
 * What the screens of the admin console share: a list, its detail, and edits where things stand.
 */
@NullMarked
package org.caredesk.desktop.admin.frame;

import org.jspecify.annotations.NullMarked;
