goog.module('replica.widgets');

const Component = goog.require('goog.ui.Component');
const Menu = goog.require('goog.ui.Menu');
const MenuButton = goog.require('goog.ui.MenuButton');
const events = goog.require('goog.events');
const menuBar = goog.require('goog.ui.menuBar');
goog.require('goog.ui.MenuItem');
goog.require('goog.ui.SubMenu');
goog.require('goog.ui.decorate');

const commandOf = (item) => item.getElement().getAttribute('command');

/** States and accelerators appear when a menu is opened; until then every entry looks enabled. */
function fillIn(menu, page) {
  menu.forEachChild((item) => {
    const command = commandOf(item);
    if (!command) {
      if (item.getMenu) fillIn(item.getMenu(), page);
      return;
    }
    item.setEnabled(page.isEnabled(command));
    const content = item.getContentElement();
    const accelerator = page.accelerator(command);
    if (!accelerator || content.querySelector('.goog-menuitem-accel')) return;
    const shown = document.createElement('span');
    shown.className = 'goog-menuitem-accel';
    shown.textContent = accelerator;
    content.append(shown);
  });
}

/**
 * Turns the markup of the menu bar and of its menus into Closure's widgets. `page.menuFor(button)`
 * gives a button's menu, `page.run(command)` is called when a person or a script chooses an entry.
 */
function decorateMenuBar(barElement, page) {
  const bar = menuBar.create();
  bar.decorate(barElement);
  bar.forEachChild((button) => {
    if (!(button instanceof MenuButton)) return;
    const menu = new Menu();
    menu.decorate(page.menuFor(button.getElement()));
    button.setMenu(menu);
    events.listen(menu, Component.EventType.SHOW, (event) => {
      if (event.target === menu) fillIn(menu, page);
    });
    events.listen(menu, Component.EventType.ACTION, (event) => {
      const command = commandOf(event.target);
      if (command) page.run(command);
    });
  });
}

goog.exportSymbol('closureWidgets.decorateMenuBar', decorateMenuBar);
